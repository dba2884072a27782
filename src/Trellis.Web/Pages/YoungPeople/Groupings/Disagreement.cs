using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople.Groupings;

/// <summary>One organisation's side of a disagreement: what it holds, since when, and whom to talk to.</summary>
public sealed record Side(Guid OrganisationId, string Organisation, GroupingWording Wording, Position Position, string Person, string? JobTitle, string? Phone, string? Cover);

/// <summary>Organisations at work that hold different groupings, told to somebody who may see each of these positions.</summary>
public sealed record Disagreement(Guid YoungPersonId, string CalledName, IReadOnlyList<Side> Sides, string? DecideTogether)
{
    /// <summary>Null when those whose position the reader may see agree.</summary>
    public static async Task<Disagreement?> OfAsync(TrellisDb db, LocalityContent content, YoungPersonPage page, Positions positions, CancellationToken cancel)
    {
        var held = positions.InDispute();
        if (held.Count == 0) return null;
        var working = page.Involvements.Where(i => i.State is InvolvementState.Working).ToList();
        var names = await Names.OfAsync(db, held.Select(p => p.OrganisationId), working.Select(i => i.TeamId),
            [.. working.SelectMany(i => new[] { i.LeadId, i.CoverId }), .. held.Select(p => p.Decision.RecordedById)], cancel);
        var words = await content.GroupingsAsync(db, held.Select(p => p.Decision.WordsVersion), cancel);
        var others = held.Select(p => p.OrganisationId).Where(o => o != page.Member.OrganisationId);
        return new(page.YoungPerson.Id, page.CalledName, [.. held.Select(p => SideOf(p, working, words[p.Decision.WordsVersion][p.Decision.Grouping], names))],
            page.Team is null ? null : $"/young-people/{page.YoungPerson.Id}/groupings/record?{string.Join('&', others.Select(o => $"joint={o}"))}");
    }

    /// <summary>The lead of the organisation's team, or who stands in, or else whoever recorded the decision.</summary>
    private static Side SideOf(Position position, List<Involvement> working, GroupingWording wording, Names names)
    {
        var theirs = working.Where(i => i.OrganisationId == position.OrganisationId).OrderByDescending(i => i.TeamId == position.Decision.TeamId).ToList();
        var led = theirs.Find(i => i.LeadId is not null || i.CoverId is not null) ?? theirs[0];
        var recorder = position.Decision.OrganisationId == position.OrganisationId ? names.Member(position.Decision.RecordedById) : null;
        var person = names.Member(led.LeadId) ?? names.Member(led.CoverId) ?? (led.LeadName is null ? recorder : null);
        var cover = led.LeadId is null ? null : names.Member(led.CoverId)?.Name;
        return new(position.OrganisationId, names.Organisation(position.OrganisationId), wording, position, person?.Name ?? led.LeadName ?? names.Team(led.TeamId), person?.JobTitle, person?.Phone ?? names.TeamPhone(led.TeamId), cover);
    }
}
