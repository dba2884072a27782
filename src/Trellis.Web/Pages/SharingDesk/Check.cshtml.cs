using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Data.Reading;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Web.Access;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.SharingDesk;

/// <summary>One thing of the week's sample, with what was looked at, to be found in order or followed up.</summary>
public class CheckModel(TrellisDb db, TimeProvider clock) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Choose whether it is in order")] public CheckOutcome? Outcome { get; set; }
    [BindProperty, StringLength(1000)] public string? Note { get; set; }

    public Sampled Sampled { get; private set; }
    public Guid YoungPersonId { get; private set; }
    public Guid? OpenedBy { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string Said { get; private set; } = "";
    public IReadOnlyList<Guid> DoneBy { get; private set; } = [];
    public IReadOnlyList<ReadSubject> LookedAt { get; private set; } = [];
    public IReadOnlyList<SampleCheck> Earlier { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public string Number { get; private set; } = "";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (id, cancel) = (Guid.Parse((string)RouteData.Values["subjectId"]!), HttpContext.RequestAborted);
        if (!Enum.TryParse<Sampled>((string)RouteData.Values["sampled"]!, out var sampled) || !await FindAsync(Sampled = sampled, id, cancel)) { context.Result = NotFound(); return; }
        Earlier = await db.SampleChecks.AsNoTracking().Where(c => c.SubjectId == id).OrderByDescending(c => c.CheckedAt).ToListAsync(cancel);
        Names = await Names.OfAsync(db, [], [], DoneBy.Select(m => (Guid?)m).Concat(Earlier.Select(c => (Guid?)c.CheckedById)), cancel);
        Number = (await db.OwnNumbersAsync([YoungPersonId], cancel)).NumberSaid(YoungPersonId);
        await next();
    }

    public async Task<IActionResult> OnPostAsync(Guid subjectId, CancellationToken cancel)
    {
        var lead = HttpContext.Features.Get<CurrentMember>()!.Member;
        await db.NotTheirOwnAsync(lead, DoneBy, cancel);
        db.Add(SampleCheck.Make(Sampled, subjectId, DoneBy, Outcome!.Value, Note, lead, clock.Now()));
        await db.SaveChangesAsync(cancel);

        TempData["Done"] = Outcome is CheckOutcome.InOrder ? "Found in order" : "Marked to follow up. It stays on your desk";
        return RedirectToPage("/SharingDesk/Index");
    }

    private async Task<bool> FindAsync(Sampled sampled, Guid id, CancellationToken cancel)
    {
        if (sampled is Sampled.Reason)
        {
            if (await db.OpenedWithReason.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && o.OrganisationId == db.Sight.OrganisationId, cancel) is not { } opened) return false;
            (YoungPersonId, OpenedBy, At, Said, DoneBy) = (opened.YoungPersonId, opened.MemberId, opened.OpenedAt, opened.Reason, [opened.MemberId]);
            LookedAt = await db.ReadSubjects.AsNoTracking().Where(s => s.ReaderId == opened.MemberId && s.YoungPersonId == opened.YoungPersonId && s.At >= opened.OpenedAt && s.At <= opened.Until).OrderBy(s => s.At).Take(50).ToListAsync(cancel);
            return true;
        }
        if ((await db.RestrictedHereAsync(cancel)).FirstOrDefault(r => r.YoungPersonId == id) is not { } record) return false;
        (YoungPersonId, At, Said) = (id, record.Since, record.Because ?? "");
        DoneBy = await db.NamedPeople.Where(n => n.YoungPersonId == id && n.EndedAt == null && n.NamedAt >= record.Since).Select(n => n.MemberId).Distinct().ToListAsync(cancel);
        return true;
    }
}
