using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Print;

/// <summary>Writes down what the young person agrees a parent or carer may have.</summary>
public class ParentAgreeModel(TrellisDb db, TimeProvider clock) : YoungPersonFormPage
{
    public enum Part { Grouping, Plan, WhoHelps, OwnWords }

    [BindProperty] public IReadOnlyList<Part> May { get; set; } = [];
    [BindProperty] public FamilySharingBasis? Basis { get; set; }
    [BindProperty] public string? Reasons { get; set; }

    private EntryKinds Kinds =>
        (May.Contains(Part.Grouping) ? EntryKinds.Grouping : 0) | (May.Contains(Part.Plan) ? EntryKinds.Plan : 0) | (May.Contains(Part.WhoHelps) ? EntryKinds.Involvement : 0);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Basis is null) throw new RuleBrokenException($"Say whether {CalledName} agrees", nameof(Basis));
        db.Add(FamilySharing.Agree(YoungPerson, Details.BornOn, Kinds, May.Contains(Part.OwnWords), Basis.Value, Reasons, Hand(clock)));
        await db.SaveChangesAsync(cancel);
        return RedirectToPage("/YoungPeople/Print/Parent", new { youngPersonId = YoungPerson.Id });
    }
}
