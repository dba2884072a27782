using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Domain.Insight;
using Trellis.Web.Reports.Word;

namespace Trellis.Web.Reports;

internal static class ReportPage
{
    /// <summary>A report on the page, or as a Word file where the address asks for one.</summary>
    public static IActionResult Shown(this PageModel page, Report report, Made made, string? form) => form is "docx"
        ? page.File(WordFile.Of(report, made.At.Instant.UtcDateTime, made.By), WordFile.ContentType, FileOf(report.FileName, made.Locality, "docx"))
        : page.Page();

    /// <summary>The name of its file: the locality, where it has a name, then what it is; with a dash for whatever is neither letter nor digit.</summary>
    internal static string FileOf(string report, string locality, string kind) =>
        $"{string.Join('-', new string([.. $"{locality} {report}".ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries))}.{kind}";
}
