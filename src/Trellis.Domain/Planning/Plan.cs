using Trellis.Domain.Alliance;
using Trellis.Domain.Priorities;

namespace Trellis.Domain.Planning;

/// <summary>What the locality has set out to do about its five priorities. It goes on when other five are agreed; what was planned for the earlier ones stays.</summary>
public class Plan
{
    private Plan() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    /// <summary>The agreed five it follows.</summary>
    public Guid FiveId { get; private set; }
    public required Guid MadeById { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public long Version { get; private set; }

    public static bool IsWrittenBy(Member member) => member.Has(Roles.ProgrammeTeam);

    public static Plan Make(AgreedFive five, Member by, Moment now)
    {
        MustWrite(by);
        return new() { FiveId = five.Id, MadeById = by.Id, MadeAt = now.Instant };
    }

    /// <summary>Follows five that were agreed since.</summary>
    public void TakeUp(AgreedFive five, Member by)
    {
        MustWrite(by);
        if (five.Id == FiveId) throw new RuleBrokenException("The plan follows these five already");
        FiveId = five.Id;
    }

    internal static void MustWrite(Member by)
    {
        if (!IsWrittenBy(by)) throw new RuleBrokenException("The plan is written by the programme team");
    }
}

public static class PlanQueries
{
    /// <summary>The plan a locality works by: the one made last.</summary>
    public static IQueryable<Plan> NewestFirst(this IQueryable<Plan> plans) => plans.OrderByDescending(p => p.MadeAt);
}
