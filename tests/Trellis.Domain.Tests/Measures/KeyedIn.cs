using Trellis.Domain.Alliance;
using Trellis.Domain.Measures;
using Trellis.Domain.Tests.Instruments;

namespace Trellis.Domain.Tests.Measures;

/// <summary>Figures as somebody of the programme team types them.</summary>
internal static class KeyedIn
{
    public static readonly Moment Now = Clock.MomentOf(new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero));
    public static readonly Member Prue = new() { OrganisationId = Guid.NewGuid(), Name = "Prue", JobTitle = "Programme lead", Roles = Roles.ProgrammeTeam };

    public static Figures Share(long? n, long? of, long? reached = null, long? outOf = null) => new(n, of, null, reached, outOf, new(2025, 9, 1), new(2026, 8, 31), "Notes audit");

    public static Figures Mean(decimal? mean, long? of, long? reached = null, long? outOf = null) => Share(null, of, reached, outOf) with { Mean = mean };

    public static MeasureResult For(string rating, Figures figures, int which = 0) => MeasureResult.KeyIn(Shipped.Measure(rating, which), "1", figures, Prue, Now);

    public static MeasuredLevel Level(string rating, Figures figures) => MeasuredLevel.Of(Shipped.Measure(rating), For(rating, figures));
}
