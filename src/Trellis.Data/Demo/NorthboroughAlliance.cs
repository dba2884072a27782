using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data.Auditing;
using Trellis.Data.Content;
using Trellis.Data.Demo.Stories;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Domain.Workshops;

namespace Trellis.Data.Demo;

/// <summary>The made-up alliance of Northborough, told through the domain so that it can hold nothing impossible, with dates that lead up to today.</summary>
public static class NorthboroughAlliance
{
    public static readonly IReadOnlyList<Persona> Personas = [.. Colleague.Personas];

    /// <summary>One of each kind of user, for the shell.</summary>
    public static IEnumerable<(string Name, Roles Roles, string Account)> Cast => Colleague.All.Where(c => c.Finds is not null && !c.Left).DistinctBy(c => c.Roles).Select(c => (c.Name, c.Roles, c.Account));

    public static Task<bool> IsToldInAsync(TrellisDb db, CancellationToken cancel = default) => db.Organisations.AnyAsync(o => o.OdsCode == Employer.Trust, cancel);

    /// <summary>Deletes the database if it holds the demo, or nothing, and the folders that belong to what it held.</summary>
    public static async Task<bool> ForgetAsync(TrellisDb db, IEnumerable<string> folders, CancellationToken cancel = default)
    {
        if (await db.Database.CanConnectAsync(cancel) && (await db.Database.GetAppliedMigrationsAsync(cancel)).Any() && !await IsToldInAsync(db, cancel) && await db.Organisations.AnyAsync(cancel)) return false;
        await db.Database.EnsureDeletedAsync(cancel);
        foreach (var folder in folders.Where(Directory.Exists)) Directory.Delete(folder, recursive: true);
        return true;
    }

    /// <summary>Tells it all in one transaction: a database that was killed half-way is as empty as before.</summary>
    public static async Task TellAsync(IServiceProvider services, int youngPeople = 600, CancellationToken cancel = default)
    {
        var now = services.GetRequiredService<TimeProvider>().Now();
        var (time, content) = (new StoryTime(), services.GetRequiredService<LocalityContent>());
        var sight = new CurrentSight(time);
        sight.UseMachine();
        await using var db = services.Open(sight, new ActWriter(time, services.GetRequiredService<ChainKey>(), time, services.GetRequiredService<OneWriter>()));
        // Nothing of it is kept unless all of it is, so the small safety nets of each save would only cost time.
        db.Database.AutoSavepointsEnabled = false;
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        await new Teller(db, time).TellAsync(Acts(now, content, youngPeople), cancel);
        await whole.CommitAsync(cancel);
    }

    internal static IEnumerable<Act> Acts(Moment now, LocalityContent content, int youngPeople)
    {
        var (setting, days) = (new Setting(now.Today), new Days(now));
        var scene = new Scene(setting, days, new Chance(1866), content.Groupings.Version);
        List<Tale> stories =
        [
            .. new KeepingThingsPrivate(scene).All(), .. new BeingTheRightPerson(scene).All(), .. new DecidingTogether(scene).All(), .. new ComingAndGoing(scene).All(), .. new KeepingSafe(scene).All(),
        ];
        List<Act> rounds = [.. new RoundsOfNorthborough(setting, days, content.Tool).Acts()];
        var (last, priorities) = (rounds.SelectMany(a => a.Adds).OfType<AssessmentRound>().LastHeld(now.Today)!, new PrioritiesOfNorthborough(setting, days, content.Cards));
        var plan = new PlanOfNorthborough(setting, days, content);
        List<Act> planned = [.. plan.Acts(priorities.Foreseen(last), () => priorities.Agreed!), .. new BenefitsOfNorthborough(setting, days, content, plan.Action).Acts()];
        List<Act> meetings = [.. new MeetingTogether(setting, days).Acts()];
        return [new(days.Ago(760, 0), null, "trellis demo", [.. setting.Everything]), .. new AgreementsOfNorthborough(setting, days).Acts(), .. new WhoWorksInNorthborough(setting, days).Acts(), .. new SystemsOfNorthborough(setting, days).Acts(), .. rounds, .. priorities.Acts(last), .. planned, .. new EvidenceOfNorthborough(setting, days, content.Tool).Acts(), .. new RegistersOfNorthborough(setting, days, content.Registers).Acts(), .. new GroupsOfNorthborough(setting, days, content.Registers).Acts(), .. meetings, .. new FirstPhaseOfNorthborough(setting, days, content, meetings.SelectMany(a => a.Adds).OfType<Workshop>().First()).Acts(), .. stories.SelectMany(t => t.Acts), .. EverydayLife.Acts(scene, youngPeople - stories.Count)];
    }
}
