using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Data.Demo;
using Trellis.Domain;
using Trellis.Domain.Accounts;
using Trellis.Domain.Alliance;
using Trellis.Web.Access;
using Trellis.Web.Access.SignIns;

namespace Trellis.Web.Pages;

/// <summary>Choosing whom to be in the demo, and for which organisation. Anywhere else it leads to where people prove who they are.</summary>
public class SignInModel(TrellisDb db, SignInManager<Account> identity, Entrance entrance, Stays stays, TimeProvider clock, IConfiguration configuration) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public string? Then { get; set; }

    /// <summary>The account whose jobs are to be chosen from.</summary>
    [BindProperty(SupportsGet = true)] public string? As { get; set; }

    public bool IsDemo { get; private set; }
    public IReadOnlyList<Someone> Personas { get; private set; } = [];
    public IReadOnlyList<Someone> Jobs { get; private set; } = [];

    /// <summary>A persona with one of their jobs.</summary>
    public sealed record Someone(Persona Persona, Guid AccountId, Member Member, string Organisation);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return IsDemo ? Page() : RedirectToPage("/SignIn/Password", new { Then });
    }

    public async Task<IActionResult> OnPostAsync(Guid? job, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!IsDemo) return NotFound();
        var today = clock.Now().Today;
        var jobs = Personas.Where(p => p.Persona.Key == As).ToList();
        if (jobs.Count == 0) throw new RuleBrokenException("Choose one of the people on this page");
        var open = jobs.Where(j => j.Member.WorksHereOn(today)).ToList();
        if (open.Count == 0) throw new RuleBrokenException($"{jobs[0].Member.Name} no longer works at {jobs[0].Organisation}, so there is no way in. Choose somebody else");
        if ((open.Count == 1 ? open[0] : open.SingleOrDefault(j => j.Member.Id == job)) is not { } chosen) return RedirectToPage(new { As, Then });

        var account = await db.Users.SingleAsync(a => a.Id == chosen.AccountId, cancel);
        return LocalRedirect(await entrance.EnterAsync(account, new(chosen.Member, chosen.Organisation), "the demo's page of people", Url.IsLocalUrl(Then) ? Then : null, cancel));
    }

    public async Task<IActionResult> OnPostOutAsync(CancellationToken cancel)
    {
        if (Guid.TryParse(identity.UserManager.GetUserId(User), out var account))
        {
            db.Add(AccountEvent.Of(account, AccountAct.SignedOut, clock.Now()));
            await db.SaveChangesAsync(cancel);
            if (User.StayId() is { } stay) await stays.EndAsync(account, stay, clock.Now(), cancel);
        }
        await identity.SignOutAsync();
        // What this browser kept of pages goes too.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        TempData["Done"] = "You are signed out";
        return RedirectToPage("/Index");
    }

    public async Task LoadAsync(CancellationToken cancel)
    {
        IsDemo = configuration.GetValue<bool>("demo") && await NorthboroughAlliance.IsToldInAsync(db, cancel);
        if (!IsDemo) return;
        var accounts = NorthboroughAlliance.Personas.Select(p => p.Account).ToList();
        var people = await (from account in db.Users.AsNoTracking()
                            join member in db.Members on account.Id equals member.AccountId
                            join organisation in db.Organisations on member.OrganisationId equals organisation.Id
                            where accounts.Contains(account.UserName!)
                            orderby organisation.Name
                            select new { account.UserName, AccountId = account.Id, Member = member, Organisation = organisation.Name }).ToListAsync(cancel);
        Personas = [.. NorthboroughAlliance.Personas.SelectMany(p => people.Where(x => x.UserName == p.Account).Select(x => new Someone(p, x.AccountId, x.Member, x.Organisation)))];
        Jobs = [.. Personas.Where(p => p.Persona.Key == As)];
    }
}
