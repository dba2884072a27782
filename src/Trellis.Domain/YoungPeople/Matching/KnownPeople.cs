namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>
/// Everybody the alliance knows, in memory, each with all their registrations, to recognise people who come in. Grows as an import goes on.
/// Not for use by several threads at once. Without rules of its own it goes by whether those it was told to expect have families.
/// </summary>
public sealed class KnownPeople(MatchingRules? own = null)
{
    private readonly record struct Registration(Traits Traits, int Organisation, int Earlier);

    private record struct Person(Guid Id, int Latest, bool NeverMatched);

    private readonly Frequencies often = new();
    private readonly Blocks blocks = new();
    private readonly Lines lines = new();
    private readonly Shelf<Registration> registrations = new();
    private readonly Shelf<int> owners = new();
    private readonly Shelf<Person> people = new();
    private readonly Dictionary<Guid, int> numbers = [];
    private readonly Dictionary<Guid, int> organisations = [];
    private readonly List<int> sharing = [];
    private readonly Households households = new();
    private MatchingRules rules = own ?? MatchingRules.Children;

    public int Registrations => registrations.Count;

    public int People => people.Count;

    /// <summary>Whether enough has been seen to know if there are families among them.</summary>
    public bool KnowsWhomToExpect => own is not null || households.KnowsEnough;

    /// <summary>Tells of one record of those who are known or will come, before any is recognised.</summary>
    public void Expect(PersonDetails details)
    {
        if (KnowsWhomToExpect) return;
        households.Count(details);
        rules = MatchingRules.For(households);
    }

    /// <summary>Adds one registration of a person, who may have others.</summary>
    public void Add(Guid personId, PersonDetails details, Guid? organisationId = null)
    {
        var traits = often.Learn(details);
        traits = traits with { Line = lines.Keep(traits.Line) };

        var number = NumberOf(personId);
        ref var person = ref people[number];
        registrations.Add(new(traits, organisationId is { } id ? OrganisationNumber(id) : 0, person.Latest));
        owners.Add(number);
        person.Latest = registrations.Count;

        Span<int> keys = stackalloc int[BlockingKeys.Count];
        BlockingKeys.Of(traits, keys);
        blocks.Add(keys);
    }

    /// <summary>Leaves a person out of every recognition from now on, as after an adoption.</summary>
    public void NeverMatch(Guid personId) => people[NumberOf(personId)].NeverMatched = true;

    /// <summary>Looks for the person these details are about. Those in <paramref name="except"/> were marked as somebody else and are left out before anything is weighed.</summary>
    public Recognition Recognise(PersonDetails details, Guid? organisationId = null, IReadOnlySet<Guid>? except = null)
    {
        var incoming = Traits.Of(details, often);
        var organisation = organisationId is { } id ? organisations.GetValueOrDefault(id, -1) : -1;
        var size = Math.Max(People, rules.LeastPeople);

        var candidates = new List<Candidate>();
        foreach (var number in PeopleSharingAKeyWith(incoming))
        {
            var person = people[number];
            if (person.NeverMatched || except is not null && except.Contains(person.Id)) continue;

            var fit = FitOf(incoming, organisation, person, size);
            if (fit.Weight >= rules.PossibleFrom || fit.IsSure) candidates.Add(fit.ToCandidate(person.Id, size, rules));
        }
        return Recognition.Among(candidates, rules, (one, other) => MayBeOne(one.PersonId, other.PersonId, size));
    }

    /// <summary>The bits for and against two sets of details being one person's, as seen beside the people known. The same whichever comes first.</summary>
    public Candidate Compare(PersonDetails one, PersonDetails other)
    {
        var size = Math.Max(People, rules.LeastPeople);
        return new Fit(Comparison.Of(Traits.Of(one, often), Traits.Of(other, often), often, rules), size, rules, false).ToCandidate(Guid.Empty, size, rules);
    }

    private HashSet<int> PeopleSharingAKeyWith(in Traits incoming)
    {
        blocks.Find(BlockingKeys.ToLookUnder(incoming), sharing);
        return [.. sharing.Select(registration => owners[registration])];
    }

    private Fit FitOf(in Traits incoming, int organisation, Person person, int size)
    {
        Fit? best = null;
        for (var at = person.Latest; at > 0; at = registrations[at - 1].Earlier)
        {
            ref var known = ref registrations[at - 1];
            var fit = new Fit(Comparison.Of(incoming, known.Traits, often, rules), size, rules, organisation > 0 && known.Organisation == organisation);
            best = best is null ? fit : best.And(fit);
        }
        return best!;
    }

    private bool MayBeOne(Guid one, Guid other, int size)
    {
        Fit? best = null;
        for (var at = people[numbers[one]].Latest; at > 0; at = registrations[at - 1].Earlier)
        {
            var fit = FitOf(registrations[at - 1].Traits, registrations[at - 1].Organisation, people[numbers[other]], size);
            best = best is null ? fit : best.And(fit);
        }
        return best!.HeldBack(rules) is null && best.Weight >= rules.PossibleFrom;
    }

    private int NumberOf(Guid personId)
    {
        if (numbers.TryGetValue(personId, out var number)) return number;
        return numbers[personId] = people.Add(new(personId, 0, false));
    }

    private int OrganisationNumber(Guid id)
    {
        if (organisations.TryGetValue(id, out var number)) return number;
        return organisations[id] = organisations.Count + 1;
    }
}
