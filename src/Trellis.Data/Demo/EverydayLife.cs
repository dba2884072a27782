using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using static Trellis.Domain.Grouping;

namespace Trellis.Data.Demo;

/// <summary>A young person who is no story: comes, decides things together with others, moves up and down, and mostly gets better.</summary>
internal sealed class EverydayLife
{
    private static readonly (Grouping[] What, int Weight)[] Paths =
    [
        ([GettingAdvice], 12), ([GettingAdvice, Thriving], 9), ([GettingAdvice, GettingHelp], 12), ([GettingHelp], 12), ([GettingHelp, GettingAdvice], 7), ([GettingHelp, GettingAdvice, Thriving], 6),
        ([GettingAdvice, GettingHelp, Thriving], 7), ([GettingHelp, Thriving], 4), ([GettingAdvice, GettingHelp, GettingMoreHelp], 6), ([GettingMoreHelp], 4), ([GettingMoreHelp, GettingHelp], 6),
        ([GettingMoreHelp, GettingHelp, GettingAdvice], 4), ([GettingHelp, GettingMoreHelp], 5), ([GettingHelp, GettingMoreHelp, GettingHelp], 5), ([GettingMoreHelp, GettingRiskSupport], 2),
        ([GettingMoreHelp, GettingRiskSupport, GettingMoreHelp], 2), ([GettingRiskSupport, GettingMoreHelp, GettingHelp], 1), ([Thriving, GettingAdvice], 4), ([Thriving, GettingAdvice, GettingHelp], 3),
        ([GettingAdvice, GettingHelp, GettingAdvice, Thriving], 3), ([GettingHelp, GettingMoreHelp, GettingHelp, GettingAdvice, Thriving], 3), ([], 6), ([Thriving], 3),
    ];

    private readonly Scene scene;
    private readonly Chance chance;
    private readonly Tale tale;
    private readonly Details details;
    private readonly Names names;
    private readonly List<(int Ago, Action<int> Happens)> life = [];
    private readonly Dictionary<Guid, Member> leads = [];

    private EverydayLife(Scene scene)
    {
        (this.scene, chance, tale) = (scene, scene.Chance, scene.Tale());
        (details, names, var girl) = scene.Somebody.MakeUp(scene.Days.Today);
        var school = Doors.SchoolFor(details.AgeOn(scene.Days.Today), girl, chance);
        details = details with { School = school is null ? chance.Percent(70) ? "Northborough College" : null : scene.Setting[school].Name };
        Live(chance.Weighted(Paths), school);
    }

    public static IEnumerable<Act> Acts(Scene scene, int howMany) => Enumerable.Range(0, howMany).SelectMany(_ => new EverydayLife(scene).Told());

    private List<Act> Told()
    {
        foreach (var (ago, happens) in life.OrderByDescending(l => l.Ago)) happens(ago);
        return tale.Acts;
    }

    private void Live(Grouping[] path, string? school)
    {
        var agos = Agos(path);
        var start = agos.Count > 0 ? agos[0] + chance.Between(14, 28) : chance.Between(2, 26);
        var team = Doors.For(path.Length > 0 ? path[0] : chance.One(GettingAdvice, GettingHelp), scene.Setting, chance);
        life.Add((start, ago => Joins(ago, team, details)));
        life.Add((Math.Max(1, start - chance.Between(0, 9)), ago => tale.Writes(ago, Lead(team), team, "particulars", by => [.. Particulars(by)])));
        Decide(path, agos, team);
        if (school is not null && chance.Percent(60)) Beside(scene.Setting.Team(school), start);
        foreach (var beside in Doors.Beside(scene.Setting, chance)) Beside(beside, start);
    }

    private List<int> Agos(Grouping[] path)
    {
        List<int> agos = [];
        for (var i = path.Length - 1; i >= 0; i--)
            agos.Insert(0, agos.Count > 0 ? agos[0] + chance.Between(35, Math.Min(190, (700 - agos[0]) / (i + 1))) : path[i] is Thriving ? chance.Between(8, 330) : chance.Between(2, 75));
        return agos;
    }

    private void Decide(Grouping[] path, List<int> agos, Team team)
    {
        for (var i = 0; i < path.Length; i++)
        {
            var (before, until) = (i == 0 ? (Grouping?)null : path[i - 1], i + 1 < path.Length ? agos[i + 1] : 0);
            if (before is { } was && Doors.Changes(was, path[i], team, scene.Setting, chance) is var next && next.Id != team.Id)
            {
                HandOver(agos[i], team, next);
                team = next;
            }
            Decide(path[i], before, agos[i], until, team);
        }
        if (path.Length > 1 && path[^1] is Thriving && agos[^1] > 40 && chance.Percent(70)) life.Add((agos[^1] - chance.Between(20, 35), ago => EndsIfStill(ago, team, "Doing well and knows how to come back")));
    }

    private void Decide(Grouping grouping, Grouping? before, int ago, int until, Team team)
    {
        var imported = before is null && ago > 300 && chance.Percent(30);
        GroupingDecision? decision = null;
        SharedDecision Together(DateOnly on) => scene.Wording.Decided(grouping, before, Lead(team), on, scene.Wording.LookAgainDays(grouping) is > 0 and var d ? on.AddDays(d) : null,
            familyThere: chance.Percent(72), schoolThere: chance.Percent(18), details.InterpreterNeeded);
        life.Add((ago, a => decision = imported ? tale.Imports(a, team, Together) : tale.Decides(a, Lead(team), team, Together)));
        if (ago - until > 56 && chance.Percent(50))
            life.Add((ago - chance.Between(38, 55), a => tale.StillRight(a, Lead(team), team, decision!, Present.YoungPerson | Present.ParentOrCarer, scene.Days.Date(a).AddDays(chance.Between(40, 80)))));
    }

    private void HandOver(int ago, Team from, Team to)
    {
        var asked = $"{details.CalledName} would like help that your team gives. {details.CalledName} and the family know we are asking.";
        var begins = false;
        life.Add((ago + 12, a =>
        {
            if (begins = !tale.IsWith(to)) tale.Asks(a, Lead(from), from, to, asked);
        }
        ));
        life.Add((ago + 5, a =>
        {
            if (begins) tale.Begins(a, Lead(to), to, scene.AsWrittenElsewhere(details), Lead(to), null);
        }
        ));
        if (chance.Percent(75)) life.Add((Math.Max(1, ago - 12), a => EndsIfStill(a, from, "Said goodbye together; the next team has begun")));
    }

    private void EndsIfStill(int ago, Team team, string because)
    {
        if (tale.IsWith(team)) tale.Ends(ago, Lead(team), team, because);
    }

    private void Beside(Team team, int start) => life.Add((Math.Max(1, chance.Between(start / 3, start)), ago =>
    {
        if (!tale.IsWith(team)) Joins(ago, team, scene.AsWrittenElsewhere(details));
    }
    ));

    private void Joins(int ago, Team team, Details known) =>
        tale.Joins(ago, Lead(team), team, known, Lead(team), scene.Setting.Helping(team, scene.Days.Today).FirstOrDefault(m => m.Id != Lead(team).Id));

    private Member Lead(Team team)
    {
        if (!leads.TryGetValue(team.Id, out var lead)) leads[team.Id] = lead = chance.One(scene.Setting.Helping(team, scene.Days.Today));
        return lead;
    }

    private IEnumerable<object> Particulars(Hand by)
    {
        var family = details.FamilyName.Split('-')[0];
        if (chance.Percent(75)) yield return Carer.Add(tale.YoungPerson, $"{chance.One(names.Grown)} {family}", chance.One("Mother", "Mother", "Father", "Grandmother", "Foster carer"), chance.Percent(85) ? true : null, null, scene.Phone(), null, by);
        if (chance.Percent(25)) yield return Carer.Add(tale.YoungPerson, $"{chance.One(names.Grown)} {chance.One(names.Families)}", chance.One("Father", "Stepfather", "Aunt", "Older brother"), chance.Percent(40) ? true : null, null, null, null, by);
        if (chance.Percent(30)) yield return Circumstance.Note(tale.YoungPerson, chance.Weighted([("young-carer", 18), ("send", 24), ("child-in-need", 12), ("looked-after", 9), ("not-in-school", 10), ("bereaved", 9), ("lgbtq", 8), ("ehc-plan", 8), ("child-protection", 4), ("homeless", 3), ("gypsy-roma-traveller", 2)]), by.Now.Today.AddDays(-chance.Between(5, 400)), by);
        if (chance.Percent(55)) yield return OwnWords.Write(tale.YoungPerson, OwnWordsTopic.WhatMatters, new(scene.Wording.Words(Phrases.Matters), chance.Percent(12) ? Readers.NotParents : Readers.Everyone), by);
        if (chance.Percent(45)) yield return OwnWords.Write(tale.YoungPerson, OwnWordsTopic.WantsDifferent, new(scene.Wording.Words(Phrases.WantsDifferent), Readers.Everyone), by);
        if (chance.Percent(35)) yield return OwnWords.Write(tale.YoungPerson, OwnWordsTopic.Strengths, new(scene.Wording.Words(Phrases.Strengths), Readers.Everyone), by);
    }
}
