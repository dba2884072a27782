using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Web.Access.SignIns;
using Trellis.Web.Hosting;
using Trellis.Web.Post;

namespace Trellis.Web.Commands;

/// <summary>`invite`: a link for the first system administrator, who invites everybody else from the pages.</summary>
internal static class InviteCommand
{
    public const string Usage = "trellis invite --email ADDRESS --name NAME --organisation ODSCODE [--organisation-name NAME --sector SECTOR] [--another true] [--address URL] [--data DIR]";

    public static readonly string[] Options = ["--email", "--name", "--organisation", "--organisation-name", "--sector", "--another", "--address", "--data"];

    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = Site.Build([.. args, "--log", "none"]);
        // From the line alone: a machine may have a variable called NAME.
        var given = new ConfigurationBuilder().AddCommandLine(args).Build();
        if ((given["email"], given["name"], given["organisation"]) is not ({ } email, { } name, { } code)) return Line.Refuse($"Say who it is for. Use: {Usage}");
        if (!email.Contains('@', StringComparison.Ordinal)) return Line.Refuse($"{email} is no e-mail address.");
        if (app.Folder().IsEmbedded) await app.MigrateAsync();

        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSight>().UseMachine();
        var (db, today) = (scope.ServiceProvider.GetRequiredService<TrellisDb>(), app.Services.GetRequiredService<TimeProvider>().Now().Today);
        if (!given.GetValue<bool>("another") && await HasAdministratorAsync(db, today) is { } somebody)
            return Line.Refuse($"{somebody} is an administrator already and can invite others from the pages. If nobody of that kind can sign in any more, add --another true.");
        if (await OrganisationAsync(db, code, given, app.Services.GetRequiredService<LocalityContent>()) is not { } organisation)
            return Line.Refuse($"There is no organisation {code} yet. Add its name and sector: --organisation-name \"…\" --sector {string.Join('|', app.Services.GetRequiredService<LocalityContent>().Sectors.Items.Select(i => i.Code))}");

        var member = new Member { OrganisationId = organisation.Id, Name = name, JobTitle = "System administrator", Roles = Roles.SystemAdministrator };
        db.Add(member);
        var link = await scope.ServiceProvider.GetRequiredService<Opening>().InviteAsync(member, organisation.Name, email, CancellationToken.None);
        // Shown here, so not sent as well: whoever runs this may not have a mail server yet.
        foreach (var letter in db.ChangeTracker.Entries<Data.Post.OutgoingMail>().ToList()) letter.State = EntityState.Detached;
        await db.SaveChangesAsync();
        Console.WriteLine($"{name} begins here, once and within a week:\n\n  {link}\n");
        if (app.Services.GetRequiredService<SiteAddress>().Given is null) Console.WriteLine("The beginning of that address is a guess. Set TRELLIS_ADDRESS to where people find the site.");
        return 0;
    }

    private static async Task<string?> HasAdministratorAsync(TrellisDb db, DateOnly today)
    {
        var all = await db.Members.AsNoTracking().Where(m => (m.Roles & Roles.SystemAdministrator) != 0 && m.AccountId != null).ToListAsync();
        return all.FirstOrDefault(m => m.WorksHereOn(today))?.Name;
    }

    private static async Task<Organisation?> OrganisationAsync(TrellisDb db, string code, IConfiguration given, LocalityContent content)
    {
        if (await db.Organisations.SingleOrDefaultAsync(o => o.OdsCode == code) is { } known) return known;
        if (given["organisation-name"] is not { Length: > 0 } name || given["sector"] is not { } sector || !content.Sectors.Has(sector)) return null;
        var made = new Organisation { Name = name, OdsCode = code, Sector = sector, InAlliance = true };
        db.Add(made);
        return made;
    }
}
