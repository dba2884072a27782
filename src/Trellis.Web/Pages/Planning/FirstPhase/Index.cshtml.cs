using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Evidence.Registers;
using Trellis.Domain.Groupings;
using Trellis.Domain.Planning;
using Trellis.Domain.Planning.FirstPhase;
using Trellis.Domain.Workshops;
using Trellis.Web.Access;
using Trellis.Web.Pages.Evidence.Registers;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Planning.FirstPhase;

/// <summary>Where the locality stands on the line of phases, and the first phase: its steps, workshops, what is gathered, who was met, who works here.</summary>
public class IndexModel(TrellisDb db, LocalityContent locality) : PageModel
{
    public PhasePlacement[] Placements { get; private set; } = [];
    public IReadOnlyDictionary<string, StepFound> Found { get; private set; } = null!;
    public FirstPhaseRead Read { get; private set; } = null!;
    public RegistersOnADay Registers { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, Workshop> Workshops { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public FirstPhaseSteps Steps => locality.FirstPhase;
    public IReadOnlyList<PhaseOnLine> Line => Placements.OnLine(locality.Phases);
    public IReadOnlyList<GroupingStaff> Staff => SkillMix.Of(Registers);
    public IReadOnlyList<Choice> Bands => locality.Registers[Readable.Workforce].Question("band")!.From;
    public GroupingWords Groupings => locality.Groupings;
    public Register Of(string register) => locality.Registers[register];
    public string Phase(string code) => locality.Phases.Title(code);
    public bool MayKeep => HttpContext.Features.Get<CurrentMember>()!.MayOpen("/Planning/FirstPhase/Keeping/Step");

    public StepState State(string step) => Found.GetValueOrDefault(step)?.State ?? StepState.NotBegun;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Placements = await db.PhasePlacements.AsNoTracking().OrderByDescending(p => p.Sequence).ToArrayAsync(cancel);
        Found = (await db.StepsFound.AsNoTracking().ToListAsync(cancel)).Latest();
        Registers = await db.RegistersOn(locality.Registers, db.Sight.Today, null, cancel);
        var alliance = (await db.Organisations.AsNoTracking().Where(o => o.InAlliance).Select(o => o.Id).ToListAsync(cancel)).ToHashSet();
        var five = await db.AgreedFives.AsNoTracking().OrderByDescending(f => f.AgreedAt).FirstOrDefaultAsync(cancel);
        Read = new(new(Registers, await db.AssessmentRounds.AsNoTracking().ToListAsync(cancel), five, null, alliance));
        Workshops = await db.Workshops.AsNoTracking().ToDictionaryAsync(w => w.Id, cancel);
        Names = await Names.OfAsync(db, [], [], [.. Placements.Select(p => (Guid?)p.PlacedById), .. Found.Values.Select(f => (Guid?)f.FoundById)], cancel);
    }
}
