using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data.Auditing;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Data.Demo;

/// <summary>The made-up alliance of Northborough, told through the domain so that it can hold nothing impossible, with dates that lead up to today.</summary>
public static class NorthboroughAlliance
{
    public static readonly IReadOnlyList<Persona> Personas = [.. Colleague.Personas];

    /// <summary>One of each kind of user, for the shell.</summary>
    public static IEnumerable<(string Name, Roles Roles, string Account)> Cast => Colleague.All.Where(c => c.Finds is not null && !c.Left).DistinctBy(c => c.Roles).Select(c => (c.Name, c.Roles, c.Account));

    public static Task<bool> IsToldInAsync(TrellisDb db, CancellationToken cancel = default) => db.Organisations.AnyAsync(o => o.OdsCode == Employer.Trust, cancel);

    /// <summary>Deletes the database if it holds the demo, or nothing. Copies of its chain heads go with it.</summary>
    public static async Task<bool> ForgetAsync(TrellisDb db, string chainHeads, CancellationToken cancel = default)
    {
        if (await db.Database.CanConnectAsync(cancel) && (await db.Database.GetAppliedMigrationsAsync(cancel)).Any() && !await IsToldInAsync(db, cancel) && await db.Organisations.AnyAsync(cancel)) return false;
        await db.Database.EnsureDeletedAsync(cancel);
        if (Directory.Exists(chainHeads)) Directory.Delete(chainHeads, recursive: true);
        return true;
    }

    /// <summary>Tells it all in one transaction: a database that was killed half-way is as empty as before.</summary>
    public static async Task TellAsync(IServiceProvider services, CancellationToken cancel = default)
    {
        var today = services.GetRequiredService<TimeProvider>().Now();
        var story = new StoryTime();
        var sight = new CurrentSight(story);
        sight.UseMachine();
        await using var db = services.Open(sight, new ActWriter(story, services.GetRequiredService<ChainKey>(), story, services.GetRequiredService<OneWriter>()));
        await using var all = await db.Database.BeginTransactionAsync(cancel);
        story.Reach(Clock.MomentOf(today.Instant.AddYears(-3)), null, "trellis demo");
        var setting = new Setting(today.Today);
        db.AddRange(setting.Everything);
        await db.SaveChangesAsync(cancel);
        await all.CommitAsync(cancel);
    }
}
