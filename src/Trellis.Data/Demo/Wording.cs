using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;

namespace Trellis.Data.Demo;

/// <summary>Puts a decision into words as different people would have put it.</summary>
internal sealed class Wording(Chance chance, string wordsVersion)
{
    private static readonly string[] Adults = ["Miss Lacey", "Mr Osman", "Mrs Penn", "Sir from PE", "the school nurse"];
    private static readonly string[] Grown = ["Mum", "Dad", "Nan", "Mum and Dad", "Auntie", "foster carer"];

    /// <summary>Everything that is usual to write down, and sometimes only the four things.</summary>
    public SharedDecision Decided(Grouping grouping, Grouping? before, Member lead, DateOnly agreedOn, DateOnly? lookAgainOn, bool familyThere, bool schoolThere, bool interpreter)
    {
        var phrases = Phrases.For(grouping);
        var joy = chance.One(Phrases.Joys);
        var full = !chance.Percent(22);
        string Say(string text) => Upper(text.Replace("{joy}", joy, StringComparison.Ordinal).Replace("{lead}", First(lead), StringComparison.Ordinal).Replace("{day}", chance.One(Phrases.Days), StringComparison.Ordinal)
            .Replace("{adult}", chance.One(Adults), StringComparison.Ordinal));
        MarkedText Mark(string[] from, int percent, Readers otherwise = Readers.Everyone) =>
            full && chance.Percent(percent) ? new(Say(chance.One(from)), chance.Percent(14) ? Readers.NotParents : otherwise) : MarkedText.None;

        var present = Present.YoungPerson | (familyThere ? Present.ParentOrCarer : 0) | (schoolThere ? Present.School : 0) | (interpreter ? Present.Interpreter : 0) | (chance.Percent(6) ? Present.OtherFamily : 0)
            | (grouping is Grouping.GettingRiskSupport ? Present.SocialWorker | Present.OtherProfessional : 0);
        return new()
        {
            Grouping = grouping, Present = present, AgreedOn = agreedOn, LookAgainOn = lookAgainOn, WordsVersion = wordsVersion,
            YoungPersonAgreed = chance.Weighted([(Agreed.Yes, 74), (Agreed.Partly, 19), (Agreed.No, 4), (Agreed.NotAskedYet, 3)]),
            FamilyAgreed = familyThere ? chance.Weighted([(Agreed.Yes, 78), (Agreed.Partly, 17), (Agreed.No, 5)]) : Agreed.NotAskedYet,
            PlanLine = new(Say(chance.One(phrases.Plans)), Readers.Everyone), Explained = full ? Discussed.Yes : Discussed.NotKnown,
            YoungPersonsView = Mark(phrases.Young, 85), FamilysView = familyThere ? Mark(phrases.Family, 75) : MarkedText.None,
            WhyMoved = before is { } was && was != grouping ? Mark(Moved(was, grouping), 90, chance.Percent(15) ? Readers.Professionals : Readers.Everyone) : MarkedText.None,
            Options = new(full ? [.. chance.Some(chance.Between(2, 4), phrases.Options).Select(o => o with { What = Say(o.What), LikelyToHelp = o.LikelyToHelp is null ? null : Say(o.LikelyToHelp) })] : [], Readers.Everyone),
            Parts = new(full ? Parts(phrases, lead, familyThere, schoolThere, Say) : [], Readers.Everyone),
            Subcategory = Subcategory(grouping),
        };
    }

    public int LookAgainDays(Grouping grouping) => chance.One(Phrases.For(grouping).LookAgainDays);

    public string Words(string[] from) => Upper(chance.One(from).Replace("{joy}", chance.One(Phrases.Joys), StringComparison.Ordinal));

    private PartInPlan[] Parts(Phrases phrases, Member lead, bool familyThere, bool schoolThere, Func<string, string> say)
    {
        List<PartInPlan> parts = [new(lead.Name, say(chance.One(phrases.LeadDoes))), new("The young person", say(chance.One(Phrases.YoungDoes)))];
        if (familyThere && chance.Percent(80)) parts.Add(new(Upper(chance.One(Grown)), say(chance.One(Phrases.FamilyDoes.Where(f => !f.Contains("her", StringComparison.Ordinal)).ToArray()))));
        if (schoolThere) parts.Add(new("School", say(chance.One(Phrases.SchoolDoes))));
        return [.. parts];
    }

    private string? Subcategory(Grouping grouping) => chance.Percent(70) ? null : grouping switch
    {
        Grouping.GettingAdvice => "advice-self-management",
        Grouping.GettingHelp => chance.One("help-anxiety", "help-depression", "help-emotional", "help-trauma", "help-behaviour", "help-social-anxiety"),
        Grouping.GettingMoreHelp => chance.One("more-eating", "more-several", "more-relationships"),
        _ => null,
    };

    private static string[] Moved(Grouping before, Grouping after) =>
        after is Grouping.GettingRiskSupport ? Phrases.WhySafety : after > before ? Phrases.WhyMore : Phrases.WhyLess;

    private static string First(Member member) => member.Name.StartsWith("Dr ", StringComparison.Ordinal) ? member.Name : member.Name.Split(' ')[0];

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
