using Microsoft.AspNetCore.Mvc;

namespace Trellis.Web.Access;

/// <summary>What people come to do, in the order they look for it. A member is shown only what they may open.</summary>
public static class WaysIn
{
    private static readonly (string Page, string Words)[] Each =
    [
        ("/Index", "Home"),
        ("/YoungPeople/Index", "Young people"),
        ("/Search/Index", "Search"),
        ("/Emergency/Index", "Emergency access"),
        ("/SharingDesk/Index", "Sharing desk"),
        ("/Matching/Index", "One person or two?"),
        ("/Requests/Index", "Asked not to share"),
        ("/Agreements/Index", "Agreements"),
        ("/Assessment/Index", "Assessment"),
        ("/Workshops/Index", "Workshops"),
        ("/TakingPart/Index", "Join a workshop"),
        ("/Evidence/Index", "Evidence"),
        ("/Priorities/Index", "Priorities"),
        ("/Planning/Index", "The plan"),
        ("/Reports/Index", "Reports"),
        ("/Imports/Index", "Caseload files"),
        ("/Administration/Index", "Organisations and members"),
        ("/Groupings", "What the groupings mean"),
    ];

    /// <summary>Addresses and words; a page that is not there yet has no address, so it is left out.</summary>
    public static IEnumerable<(string Href, string Words)> For(CurrentMember? current, IUrlHelper url) =>
        from way in Each
        let href = url.Page(way.Page)
        where href is not null && (current is null ? Grid.Public.Contains(way.Page) : current.MayOpen(way.Page))
        select (href, way.Words);
}
