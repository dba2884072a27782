using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Evidence.Registers;
using Trellis.Domain.Instruments;

namespace Trellis.Web.Pages.Evidence.Registers;

/// <summary>The registers a locality keeps, with how much stands in each.</summary>
public class IndexModel(TrellisDb db, LocalityContent locality) : PageModel
{
    public IReadOnlyDictionary<string, int> Standing { get; private set; } = null!;
    public IEnumerable<Register> Registers => locality.Registers.Registers.Where(r => !r.OfFirstPhase);
    public AssessmentTool Tool => locality.Tool;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = await db.RegistersOn(locality.Registers, db.Sight.Today, null, cancel);
        Standing = Registers.ToDictionary(r => r.Code, r => today.In(r.Code).Count);
    }
}
