using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain.Alliance;
using Trellis.Web.Access;
using Trellis.Web.Pages.Administration;

namespace Trellis.Web.Pages.WhoWorksHere;

/// <summary>That it is time to say who works here, for the named person; and who has not said so, for whoever looks after the system.</summary>
internal static class StaffChecksOfHome
{
    public static async Task AddToAsync(List<Waiting> things, CurrentMember current, TrellisDb db, DateOnly today, CancellationToken cancel)
    {
        var administers = current.Member.Has(Roles.SystemAdministrator);
        var asked = await db.Organisations.AsNoTracking().Where(o => o.NamedPersonId == current.Member.Id || administers && o.NamedPersonId != null).ToListAsync(cancel);
        if (asked.Count == 0) return;
        var last = await LastChecks.OfAsync(db, cancel);
        StaffCheckState Of(Organisation o) => StaffCheck.StateOn(today, o, last.GetValueOrDefault(o.Id));
        if (asked.FirstOrDefault(o => o.NamedPersonId == current.Member.Id) is { } own && Of(own) is var state and not StaffCheckState.Done)
            things.Add(new(1, state is StaffCheckState.Overdue ? "list of who works here is overdue: go through it" : $"list to go through: who works here, by the {StaffCheck.LastDay}th", "/who-works-here"));
        var overdue = administers ? asked.Count(o => Of(o) is StaffCheckState.Overdue) : 0;
        if (overdue > 0) things.Add(new(overdue, overdue == 1 ? "organisation has not said who works there" : "organisations have not said who works there", "/administration"));
    }
}
