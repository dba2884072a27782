namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>What becomes of an incoming person: joined at once, waits for a matching officer, or nobody we know.</summary>
public enum Band { New, Possible, Automatic }

/// <summary>The outcome of looking for one person among those known. The person is named only when the band is automatic; the heaviest candidate comes first.</summary>
public sealed record Recognition(Band Band, Guid? PersonId, IReadOnlyList<Candidate> Candidates)
{
    /// <param name="candidates">Those heavy enough to be worth a look.</param>
    /// <param name="rules">How sure one must be.</param>
    /// <param name="mayBeOne">Whether two of the candidates may themselves be one person recorded twice.</param>
    internal static Recognition Among(List<Candidate> candidates, MatchingRules rules, Func<Candidate, Candidate, bool> mayBeOne)
    {
        var ranked = candidates.OrderByDescending(c => c.IsSure).ThenByDescending(c => c.Weight).ThenBy(c => c.PersonId).ToList();
        if (ranked.Count == 0) return new(Band.New, null, []);

        var best = ranked[0];
        var strong = best.HeldBack is null && (best.IsSure || best.Weight >= rules.AutomaticFrom);
        if (strong && StandsAlone()) return new(Band.Automatic, best.PersonId, ranked);

        if (strong) ranked[0] = best with { HeldBack = HoldBack.SeveralPeople };
        return new(Band.Possible, null, ranked);

        // One person alone can be sure; else the odds must hold against all those together who cannot be the same person.
        bool StandsAlone() => best.IsSure
            ? ranked.Count(c => c.IsSure) == 1
            : best.Weight - Math.Log2(1 + ranked.Skip(1).Where(other => !mayBeOne(best, other)).Sum(c => double.Exp2(c.Weight))) >= rules.AutomaticFrom;
    }
}
