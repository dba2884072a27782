using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Domain;
using Trellis.Web.Access.SignIns;

namespace Trellis.Web.Pages.SignIn;

/// <summary>The second step in: a code of the app, or one that was kept on paper.</summary>
public class CodeModel(Entrance entrance) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the code your app shows now"), StringLength(40)] public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync() => await entrance.HalfWayAsync(Step.TypeCode) is null ? RedirectToPage("/SignIn/Password") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        LocalRedirect(await entrance.CodeAsync(Code!, cancel) ?? throw new RuleBrokenException(Entrance.CodeNotRight, nameof(Code)));
}
