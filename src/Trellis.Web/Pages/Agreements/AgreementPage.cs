using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.Agreements;

/// <summary>A page about one agreement that the member's organisation takes part in. Any other is not found.</summary>
public abstract class AgreementPage(TrellisDb db) : PageModel
{
    protected TrellisDb Db { get; } = db;
    public SharingAgreement Agreement { get; private set; } = null!;
    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];
    public Guid Own => Db.Sight.OrganisationId;
    public DateOnly Today => Db.Sight.Today;

    public string NameOf(Guid organisationId) => Organisations.FirstOrDefault(o => o.Id == organisationId)?.Name ?? "an organisation";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (id, cancel) = (Guid.Parse((string)RouteData.Values["agreementId"]!), HttpContext.RequestAborted);
        if (await Db.SharingAgreements.Include(a => a.Parties).With(Db.Sight.OrganisationId).SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } agreement) { context.Result = NotFound(); return; }
        Agreement = agreement;
        Organisations = await Db.Organisations.OrderBy(o => o.Name).ToListAsync(cancel);
        await next();
    }
}
