using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Domain.Insight;
using Trellis.Web.Reports.Word;

namespace Trellis.Web.Reports;

internal static class ReportPage
{
    /// <summary>A report on the page, or as a Word file where the address asks for one.</summary>
    public static IActionResult Shown(this PageModel page, Report report, Made made, string? form) => form is "docx"
        ? page.File(WordFile.Of(report, made.At.Instant.UtcDateTime, made.By), WordFile.ContentType, $"{report.FileName}.docx")
        : page.Page();
}
