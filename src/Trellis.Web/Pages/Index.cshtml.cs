using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;
using Trellis.Data.Imports;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Web.Access;

namespace Trellis.Web.Pages;

/// <summary>Where everybody begins: what waits for them, or what they can open; to a stranger, what Trellis is.</summary>
public class IndexModel(TrellisDb db, ToMend toMend, TimeProvider clock) : PageModel
{
    public CurrentMember? Current { get; private set; }
    public DateOnly Today { get; private set; }
    public IReadOnlyList<Waiting> Things { get; private set; } = [];
    public IReadOnlyList<string> Later { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Current, Today) = (HttpContext.Features.Get<CurrentMember>(), clock.Now().Today);
        if (Current is null) return;
        Things = await Waiting.ForAsync(Current, db, toMend, Url, clock.Now(), cancel);
        Later = [.. Coming.Where(c => Current.Member.Has(c.Roles)).Select(c => c.What)];
    }

    private static readonly (Roles Roles, string What)[] Coming =
    [
        (Roles.Commissioner | Roles.OversightMember, "Figures for the locality, with disclosure control and never with names"),
        (Roles.TrainingLead, "Training sessions, bookings and coaching"),
        (Roles.IndependentEvaluator, "The evaluation's evidence, without names"),
        (Roles.NationalProgramme, "Agreed national figures, without names"),
    ];
}
