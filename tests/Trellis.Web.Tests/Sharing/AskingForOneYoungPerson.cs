using System.Data;
using Microsoft.EntityFrameworkCore;

namespace Trellis.Web.Tests.Sharing;

/// <summary>Who may open what is asked for the young people concerned, never worked out for all: the plans of the queries say so.</summary>
public class AskingForOneYoungPerson(TrellisSite site)
{
    [Fact]
    public async Task No_view_of_the_Sight_is_worked_out_whole()
    {
        // PostgreSQL tells its plans otherwise, and asks views by their columns whatever kinds these are of.
        if (TrellisSite.OnPostgres) return;
        var here = await new Locality().In(site);

        var whole = await site.SeenBy(here.Sam, async db =>
        {
            await db.Database.OpenConnectionAsync();
            var teams = db.Sight.Teams;
            IQueryable[] queries =
            [
                db.Registrations.Where(r => r.OrganisationId == here.Trust.Id), db.Involvements.Where(i => teams.Contains(i.TeamId)), db.GroupingDecisions.Where(d => d.YoungPersonId == here.Amina.Id),
                db.YoungPeople, db.OwnWords, db.Carers, db.Circumstances, db.LifeEvents, db.RequestsNotToShare, db.IdentityAnswers, db.DetailsChecks, db.ReadSubjects.Where(s => s.YoungPersonId == here.Amina.Id),
            ];
            return (await Task.WhenAll(queries.Select(async q => (q.ElementType.Name, Plan: await PlanAsync(q))))).Where(p => p.Plan.Any(IsWhole)).Select(p => $"{p.Name}: {string.Join(", ", p.Plan.Where(IsWhole))}").ToList();
        });

        Assert.Empty(whole);
    }

    private static bool IsWhole(string step) => step.StartsWith("CO-ROUTINE", StringComparison.Ordinal) || step.StartsWith("MATERIALIZE", StringComparison.Ordinal) || step.Contains("AUTOMATIC", StringComparison.Ordinal);

    private static async Task<List<string>> PlanAsync(IQueryable query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await using var steps = await command.ExecuteReaderAsync(CommandBehavior.Default);
        List<string> plan = [];
        while (await steps.ReadAsync()) plan.Add(steps.GetString(3));
        return plan;
    }
}
