using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;
using Trellis.Data.Imports;
using Trellis.Domain;
using Trellis.Domain.YoungPeople.Caseloads;
using Trellis.Web.Access;
using Trellis.Web.Imports;

namespace Trellis.Web.Pages.Imports;

/// <summary>Sends a caseload file. It checks the form's token itself, since it reads the form as it comes in.</summary>
[IgnoreAntiforgeryToken, StreamedForm, RequestSizeLimit(MostSent)]
public class SendModel(TrellisDb db, SentFiles files, TimeProvider clock) : PageModel
{
    internal const long MostSent = 500_000_000;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var sent = await HttpContext.RequestServices.GetRequiredService<Sending>().ReceiveAsync(Request, cancel);
        try
        {
            var now = clock.Now();
            var table = Sending.Table(files, sent, now);
            var load = CaseloadLoad.Send(sent.FileName, HttpContext.Features.Get<CurrentMember>()!.Member, now);
            await files.RenameAsync(sent.FileId, load.Id, cancel);
            db.AddRange(load, new SentFile { LoadId = load.Id, OrganisationId = load.OrganisationId, Bytes = sent.Bytes, Rows = table.Rows, Headings = table.Headings, SentAt = now.Instant });
            await db.SaveChangesAsync(cancel);
            return RedirectToPage("/Imports/Columns", new { loadId = load.Id });
        }
        catch
        {
            await files.DeleteAsync(sent.FileId, CancellationToken.None);
            throw;
        }
    }
}
