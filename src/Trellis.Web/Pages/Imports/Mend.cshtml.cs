using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Imports;
using Trellis.Domain;
using Trellis.Web.Imports;

namespace Trellis.Web.Pages.Imports;

/// <summary>Sends the sheet of refused rows back, mended. Only those rows are taken in.</summary>
[IgnoreAntiforgeryToken, StreamedForm, RequestSizeLimit(SendModel.MostSent)]
public class MendModel(TrellisDb db, SentFiles files, ToMend toMend, TimeProvider clock) : LoadPage(db, files, clock)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var services = HttpContext.RequestServices;
        var sent = await services.GetRequiredService<Sending>().ReceiveAsync(Request, cancel);
        try
        {
            var run = await toMend.RunAsync(Load.Id, cancel) ?? throw new RuleBrokenException("Nothing of this file was refused");
            using var sheet = Sending.Table(Files, sent, Now);
            var (mend, left) = await services.GetRequiredService<Mending>().MendAsync(Load, Mending.Rows(run, sheet), Me, cancel);
            TempData["Done"] = left == 0 ? "The mended rows are being taken in" : $"The mended rows are being taken in. {left:N0} others were left alone: they were not refused, or are about other people";
            return RedirectToPage("/Imports/Show", new { loadId = mend.Id });
        }
        finally
        {
            await Files.DeleteAsync(sent.FileId, CancellationToken.None);
        }
    }
}
