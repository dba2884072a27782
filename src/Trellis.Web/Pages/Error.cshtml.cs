using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages;

/// <summary>What is said when a page cannot be shown: whose fault it is, and the next door.</summary>
[IgnoreAntiforgeryToken]
public class ErrorModel : PageModel
{
    public Excuse Words { get; private set; } = Excuse.For(StatusCodes.Status500InternalServerError);

    /// <summary>Finds this request in the log. Only given when the fault is ours.</summary>
    public string? Reference { get; private set; }

    /// <summary>The address of the form that could not be saved, when what was typed into it is kept.</summary>
    public string? KeptAt { get; private set; }

    public void OnGet(int? code) => Explain(code);

    public void OnPost(int? code) => Explain(code);

    private void Explain(int? code)
    {
        var status = code ?? StatusCodes.Status500InternalServerError;
        Words = Excuse.For(status);
        if (status >= StatusCodes.Status500InternalServerError) Reference = HttpContext.TraceIdentifier;
        KeptAt = HttpContext.Features.Get<KeptForLater>()?.Address;
    }
}

/// <summary>The words for one kind of refusal.</summary>
public sealed record Excuse(string Heading, params string[] Sentences)
{
    public static Excuse For(int status) => status switch
    {
        404 => new("We cannot show you this page",
            "You cannot open this record, or it does not exist.",
            "If someone may be in danger, use emergency access, or call 999.",
            "If you typed the address, check it. If you followed a link, the page may have moved."),
        403 => new("Your role does not cover this",
            "You may see this, but changing it is for somebody else.",
            "Ask your team lead who can do it, or ask your administrator if your role should include it."),
        400 => new("We could not read what was sent",
            "This can happen when a page has been open for a long time, or when cookies are switched off.",
            "Go back, reload the page and send it again."),
        413 => new("That file is too big for us", "Go back and choose a smaller file, or split it in two."),
        429 => new("Please wait a moment", "We are getting many requests from you at once. Wait a minute and try again."),
        503 => new("Trellis is resting", "We are working on it and it will be back soon. Nothing you saved is lost."),
        < 500 => new("We could not do that", "Go back and try again."),
        _ => new("Something went wrong on our side", "We are sorry. Nothing you saved before is lost.", "Wait a minute, then go back and try again."),
    };
}
