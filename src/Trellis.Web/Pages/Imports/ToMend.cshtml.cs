using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Imports;
using Trellis.Data.Reading;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.Imports;

/// <summary>What the organisation's imports left to be put right: refused days, other refused rows, and people without a date of birth. Each is one press from the place where it is done.</summary>
public class ToMendModel(TrellisDb db, ToMend toMend, ReadLog looked) : PageModel
{
    public IReadOnlyList<RefusedRow> Days { get; private set; } = [];
    public IReadOnlyList<RefusedRow> Others { get; private set; } = [];
    public IReadOnlyList<WithoutBirthDate> WithoutBirthDate { get; private set; } = [];
    public int Refused { get; private set; }
    public int NoBirthDate { get; private set; }
    /// <summary>Those whose record this member opens anyway, so that they are led there.</summary>
    public IReadOnlyDictionary<Guid, string> Opens { get; private set; } = new Dictionary<Guid, string>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Refused, NoBirthDate) = (await toMend.CountRefusedAsync(cancel), await toMend.CountWithoutBirthDateAsync(cancel));
        var rows = await toMend.RefusedAsync(null, ToMend.MostShown, cancel);
        (Days, Others) = ([.. rows.Where(r => r.IsAboutADay)], [.. rows.Where(r => !r.IsAboutADay)]);
        WithoutBirthDate = await toMend.WithoutBirthDateAsync(ToMend.MostShown, cancel);
        if (!HttpContext.Features.Get<CurrentMember>()!.MayOpen("/YoungPeople/Index")) return;

        var (people, own) = (WithoutBirthDate.Select(w => w.YoungPersonId).ToList(), db.Sight.OrganisationId);
        var seen = await db.Registrations.AsNoTracking().Where(r => r.OrganisationId == own && people.Contains(r.YoungPersonId) && db.Involvements.Any(i => i.YoungPersonId == r.YoungPersonId)).ToListAsync(cancel);
        Opens = seen.GroupBy(r => r.YoungPersonId).ToDictionary(g => g.Key, g => g.First().Details.CalledName);
        await looked.LookedAtAsync([.. Opens.Keys], cancel);
    }
}
