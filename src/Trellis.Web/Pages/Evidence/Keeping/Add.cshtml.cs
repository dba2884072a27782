using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Evidence;
using Trellis.Domain.Instruments;
using Trellis.Domain.Measures;
using Trellis.Web.Access;
using Trellis.Web.Drafts;

namespace Trellis.Web.Pages.Evidence.Keeping;

/// <summary>Adds one thing to the register of evidence.</summary>
public class AddModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : PageModel, ILoads, IKeepsDraft
{
    [BindProperty, Required(ErrorMessage = "Choose what kind of evidence it is")] public EvidenceKind? Kind { get; set; }
    [BindProperty, StringLength(200)] public string? Title { get; set; }
    [BindProperty, StringLength(4000)] public string? Says { get; set; }
    [BindProperty, StringLength(200)] public string? GivenBy { get; set; }
    [BindProperty] public Guid? FromOrganisationId { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the day it is of")] public DateOnly? DatedOn { get; set; }
    [BindProperty] public IList<string> Ratings { get; set; } = [];
    [BindProperty, Required(ErrorMessage = "Choose how much it carries")] public Strength? Strength { get; set; }
    [BindProperty, Required(ErrorMessage = "Choose who may read it")] public Confidentiality? Confidentiality { get; set; }
    [BindProperty, StringLength(500)] public string? KeptAt { get; set; }
    [BindProperty] public Guid? MeasureResultId { get; set; }

    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];
    public IReadOnlyList<(MeasureResult Found, Measure Measure)> Figures { get; private set; } = [];
    public AssessmentTool Tool => locality.Tool;
    public bool MayKeepInConfidence => Member.Has(Roles.ConfidentialEvidence);
    private Member Member => HttpContext.Features.Get<CurrentMember>()!.Member;

    public async Task LoadAsync(CancellationToken cancel)
    {
        Organisations = await db.Organisations.AsNoTracking().OrderBy(o => o.Name).ToListAsync(cancel);
        var results = await db.MeasureResults.AsNoTracking().OrderByDescending(r => r.To).Take(200).ToListAsync(cancel);
        Figures = [.. Tool.Ratings.SelectMany(r => r.Measures).Join(results, m => m.Code, r => r.Measure, (m, r) => (r, m))];
    }

    public Task OnGetAsync(string? rating, CancellationToken cancel)
    {
        if (Tool.Rating(rating ?? "") is { } known) Ratings = [known.Code];
        return LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (FromOrganisationId is { } from && Organisations.All(o => o.Id != from)) throw new RuleBrokenException("Choose an organisation from the list", nameof(FromOrganisationId));
        if (MeasureResultId is { } figure && Figures.All(f => f.Found.Id != figure)) throw new RuleBrokenException("Choose a figure from the list", nameof(MeasureResultId));
        if (Ratings.Any(r => Tool.Rating(r) is null)) throw new RuleBrokenException("Choose ratings from the list", nameof(Ratings));
        List<string> ratings = [.. Tool.Ratings.Select(r => r.Code).Where(Ratings.Contains)];
        var item = EvidenceItem.Register(new(Kind!.Value, Title ?? "", Says ?? "", GivenBy ?? "", FromOrganisationId, DatedOn!.Value, ratings, Strength!.Value, Confidentiality!.Value)
        {
            KeptAt = KeptAt, MeasureResultId = MeasureResultId,
        }, Member, clock.Now());
        db.Add(item);
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = "The evidence is kept";
        return RedirectToPage("/Evidence/Show", new { itemId = item.Id });
    }
}
