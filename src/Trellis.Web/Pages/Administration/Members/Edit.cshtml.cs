using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.Administration.Members;

/// <summary>Changes what a member does here, and from when to when; the old words stay in the audit trail.</summary>
public class EditModel(TrellisDb db, TimeProvider clock) : MemberPage(db), ILoads
{
    [BindProperty] public MemberForm Form { get; set; } = new();

    [ValidateNever] public Member Member { get; private set; } = null!;
    public IReadOnlyList<Team> Teams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Form = MemberForm.Of(Member, await Db.TeamMembers.Where(t => t.MemberId == MemberId).Select(t => t.TeamId).ToListAsync(cancel));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var wasAdministrator = Member.Has(Roles.SystemAdministrator);
        Form.Details.Describe(Member);
        if (wasAdministrator && (!Member.Has(Roles.SystemAdministrator) || Member.LeftOn is not null))
            MemberDetails.KeepAnAdministrator((await Db.Members.AsNoTracking().ToListAsync(cancel)).Where(m => m.Id != MemberId), clock.Now().Today);
        Db.NotTheirOwnRoles(Me);
        await Form.PutIntoTeamsAsync(Member, Db, cancel);
        return await DoneAsync("Saved", $"/administration/members/{MemberId}", cancel);
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        Member = await Db.Members.SingleAsync(m => m.Id == MemberId, cancel);
        Teams = await Db.Teams.AsNoTracking().Where(t => t.OrganisationId == Member.OrganisationId).OrderBy(t => t.Name).ToListAsync(cancel);
    }
}
