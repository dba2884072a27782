using Trellis.Domain.Priorities;
using Trellis.Domain.Tests.Assessment;
using Trellis.Domain.Tests.Instruments;

namespace Trellis.Domain.Tests.Priorities;

/// <summary>A prioritisation in a small locality.</summary>
internal static class Tables
{
    public static Prioritisation Held(bool withExtraCards = false) => Prioritisation.Open(Rounds.Open(), Rounds.Now.Today, Shipped.Cards, withExtraCards, Rounds.Prue, Rounds.Now);

    public static string[] Cards(params int[] numbers) => [.. numbers.Select(n => $"card-{n}")];

    public static TableOrder Put(this Prioritisation held, string[] order, string table = "Table 1", int people = 6, params TableOrder[] others) =>
        TableOrder.Put(held, Shipped.Cards, new(table, people), order, others, Rounds.Prue, Rounds.Now);

    public static AgreedPriority[] Five(params int[] numbers) => [.. numbers.Select(n => new AgreedPriority($"card-{n}", "More of it", "Most tables chose it"))];

    public static AgreedFive Agree(this Prioritisation held, AgreedPriority[] five, AgreedFive? before = null, string? because = null) => held.Agree(Shipped.Cards, five, before, because, Rounds.Prue, Rounds.Now);
}
