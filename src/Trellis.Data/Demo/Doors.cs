using Trellis.Domain;
using Trellis.Domain.Alliance;
using static Trellis.Data.Demo.Employer;

namespace Trellis.Data.Demo;

/// <summary>Through which team young people of a grouping usually come, and who else works beside it.</summary>
internal static class Doors
{
    private static readonly Dictionary<Grouping, ((string Code, int Crew) What, int Weight)[]> Each = new()
    {
        [Grouping.Thriving] = [((Council, 1), 40), ((Community, 0), 30), ((Loft, 0), 20), ((Rainbow, 0), 10)],
        [Grouping.GettingAdvice] = [((Trust, 0), 34), ((Council, 1), 26), ((Community, 0), 14), ((Kite, 0), 8), ((Loft, 0), 6), ((Carers, 0), 5), ((Rainbow, 0), 3), ((Council, 0), 8)],
        [Grouping.GettingHelp] = [((Trust, 1), 50), ((Riverside, 0), 16), ((Footsteps, 0), 8), ((Council, 0), 9), ((KickingOn, 0), 5), ((Community, 1), 6), ((Loft, 1), 4)],
        [Grouping.GettingMoreHelp] = [((Trust, 2), 58), ((Trust, 3), 14), ((Tomorrow, 0), 14), ((Hospital, 0), 7), ((Community, 1), 7)],
        [Grouping.GettingRiskSupport] = [((Trust, 2), 80), ((SocialCare, 0), 20)],
    };

    public static Team For(Grouping grouping, Setting setting, Chance chance)
    {
        var (code, crew) = chance.Weighted(Each[grouping]);
        return setting.Team(code, crew);
    }

    /// <summary>Who goes on with them. Stepping down usually stays where one is known.</summary>
    public static Team Changes(Grouping before, Grouping after, Team from, Setting setting, Chance chance) =>
        (after < before ? chance.Percent(75) : Each[after].Any(d => setting.Team(d.What.Code, d.What.Crew).Id == from.Id)) ? from : For(after, setting, chance);

    public static string? SchoolFor(int? age, bool girl, Chance chance) => age switch
    {
        null => null,
        < 11 => chance.Percent(8) ? Willows : CanalStreet,
        <= 16 => chance.Percent(6) ? Willows : girl && chance.Percent(35) ? GirlsSchool : chance.One(HillSchool, StBede, Moorside),
        _ => null,
    };

    public static IEnumerable<Team> Beside(Setting setting, Chance chance)
    {
        if (chance.Percent(11)) yield return setting.Team(SocialCare, chance.Below(2));
        if (chance.Percent(9)) yield return setting.Team(chance.One(MarketPlace, CanalSide));
        if (chance.Percent(8)) yield return setting.Team(chance.One(Loft, KickingOn, Carers, Footsteps));
        if (chance.Percent(3)) yield return setting.Team(chance.One(Harbour, CommonGround, YouthJustice));
        if (chance.Percent(2)) yield return setting.Team(Crisis);
    }
}
