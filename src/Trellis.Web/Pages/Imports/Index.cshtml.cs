using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Imports;
using Trellis.Domain.YoungPeople.Caseloads;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Imports;

/// <summary>The caseload files of the member's organisation, newest first, and what they left to be put right.</summary>
public class IndexModel(TrellisDb db, ToMend toMend) : PageModel
{
    private const int MostShown = 30;

    public IReadOnlyList<CaseloadLoad> Loads { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public int Refused { get; private set; }
    public int WithoutBirthDate { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Loads = await db.CaseloadLoads.AsNoTracking().OrderByDescending(l => l.SentAt).Take(MostShown).ToListAsync(cancel);
        Names = await Names.OfAsync(db, [], [], Loads.Select(l => (Guid?)l.SentById), cancel);
        (Refused, WithoutBirthDate) = (await toMend.CountRefusedAsync(cancel), await toMend.CountWithoutBirthDateAsync(cancel));
    }
}
