using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Domain;

namespace Trellis.Web.Pages;

/// <summary>
/// Tells whoever sends a form that somebody else saved since it was opened. The form comes back as it was typed and from then on stands on what was saved, so that sent once
/// more it is a decision and no accident. The page has a hidden field “Opened”.
/// </summary>
internal static class SavedMeanwhile
{
    public const string Said = "Somebody else saved a change here while you were typing. What you typed is still here: look at what they changed, then send yours again";

    public static void RefuseOnce(this PageModel page, long opened, long saved, string said = Said)
    {
        if (opened == saved) return;
        page.ModelState.SetModelValue("Opened", saved, $"{saved}");
        throw new RuleBrokenException(said);
    }
}
