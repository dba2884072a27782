using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Domain.Alliance;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages;

/// <summary>The grid of roles and pages in plain words, read off the grid itself.</summary>
public class RolesModel : PageModel
{
    public CurrentMember Current => HttpContext.Features.Get<CurrentMember>()!;

    public IReadOnlyList<string> ForEverybody => [.. Grid.Rows.Where(r => r.Roles == Grid.Anybody).Select(r => PlaceWords.Of(r.Place))];

    public IReadOnlyList<string> PlacesOf(Roles role) => [.. Grid.Rows.Where(r => r.Roles != Grid.Anybody && r.Roles.HasFlag(role)).Select(r => PlaceWords.Of(r.Place))];
}
