using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data.Content;
using Trellis.Data.Imports;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Data.Connections;

/// <summary>Some rows that a connected system sent in one call, and by what key.</summary>
public sealed record SentRows(ConnectedSystem System, string Key, byte[] BodyHash, IReadOnlyList<CaseloadLine> Lines);

/// <summary>
/// Takes rows in from a connected system by the rules of a caseload file. The rows, their trail and the answer are kept in one transaction, so that a call that is sent again, also after a crash, is
/// answered as before and changes nothing. What others know is looked through as a whole each time, and told to nobody.
/// </summary>
public sealed class SentCaseload(IServiceScopeFactory scopes, LocalityContent content, TimeProvider clock)
{
    private const int Tries = 8;

    /// <summary>The answer kept by this key: this call's, or an earlier one's, whose body then may have been another.</summary>
    /// <param name="answer">What to say of the rows, from what was remarked about them.</param>
    public async Task<AnsweredCall> TakeInAsync(SentRows sent, Func<IReadOnlyList<ImportRemark>, string> answer, CancellationToken cancel)
    {
        for (var tried = 1; ; tried++)
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<CurrentSight>().UseMachine();
                var db = scope.ServiceProvider.GetRequiredService<TrellisDb>();
                return await db.AnsweredCalls.AsNoTracking().SingleOrDefaultAsync(c => c.SystemId == sent.System.Id && c.Key == sent.Key, cancel) ?? await TakeInAsync(db, sent, answer, cancel);
            }
            catch (DbUpdateException e) when (tried < Tries && (e is DbUpdateConcurrencyException || TrellisDatabase.IsDuplicateKey(e)))
            {
                // The same call beside this one, or somebody who wrote about the same people: what there is to do is worked out anew.
            }
    }

    private async Task<AnsweredCall> TakeInAsync(TrellisDb db, SentRows sent, Func<IReadOnlyList<ImportRemark>, string> answer, CancellationToken cancel)
    {
        var (now, system) = (clock.Now(), sent.System);
        var teams = await db.Teams.AsNoTracking().Where(t => db.TeamMembers.Any(m => m.TeamId == t.Id && m.MemberId == system.MemberId)).ToListAsync(cancel);
        var agency = await Agency.LoadAsync(db, system.OrganisationId, now, cancel);
        agency.OnlyFor(teams);
        var run = new ImportRun
        {
            OrganisationId = system.OrganisationId, FileName = system.Name, FileHash = sent.BodyHash, TeamWhenBlank = agency.TeamWhenBlank, StartedAt = now.Instant,
        };
        List<ImportRemark> remarks = [];
        List<CaseloadLine> ofTheirs = [];
        foreach (var line in sent.Lines)
            if (WhyNotTheirs(line[CaseloadColumn.Team], teams) is not { } why) ofTheirs.Add(line);
            else
            {
                remarks.Add(run.Remark(line.Row, refused: true, CaseloadColumn.Team.Header, why));
                run.Count(RowOutcome.Refused);
            }

        var batch = new Batch(db, run, agency, await Recogniser.LoadAsync(db, cancel), new CaseloadGrouping(content.Groupings), new LocalIds(), load: null, now);
        await batch.PlanAsync(ofTheirs, cancel);
        remarks.AddRange(batch.Remarks);
        run.Finish(now.Instant);
        var answered = new AnsweredCall { SystemId = system.Id, Key = sent.Key, BodyHash = sent.BodyHash, Answer = answer(remarks), At = now.Instant };
        await db.SaveWithAsync(run.ChangedNothing ? [.. batch.Added, answered] : [run, .. batch.Added, .. remarks, answered], cancel);
        return answered;
    }

    private static string? WhyNotTheirs(string named, List<Team> teams)
    {
        var listed = string.Join(", ", teams.Select(t => t.Name).Order(StringComparer.Ordinal));
        return named.Length == 0 ? teams.Count == 1 ? null : $"Name one of the teams this system is connected for: {listed}"
            : teams.Any(t => Folding.Fold(t.Name) == Folding.Fold(named)) ? null : $"{CaseloadLine.Quoted(named)} is none of the teams this system is connected for: {listed}";
    }
}
