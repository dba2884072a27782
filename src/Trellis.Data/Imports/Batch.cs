using System.Text.Json;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;
using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Data.Imports;

/// <summary>Some rows of a caseload worked out together: what is new, and what changes of those known already. Nothing is saved here.</summary>
internal sealed class Batch(TrellisDb db, ImportRun run, Agency agency, Recogniser recogniser, CaseloadGrouping groupings, LocalIds seen, LoadInHand? load, Moment now)
{
    /// <summary>A matching officer is shown the likeliest; that there were more is said beside them.</summary>
    private const int MostCandidates = 10;

    private readonly List<Row> rows = [];
    private Kept kept = Kept.Nothing;

    public List<object> Added { get; } = [];
    public List<ImportRemark> Remarks { get; } = [];
    public List<RowLink> Links { get; } = [];

    public async Task PlanAsync(IEnumerable<CaseloadLine> lines, CancellationToken cancel)
    {
        foreach (var line in lines) Try(line, () => rows.Add(Read(line)));

        var registered = await Kept.RegistrationsAsync(db, agency, [.. rows.Select(r => r.Entry.LocalId)], cancel);
        foreach (var row in rows)
            if (registered.TryGetValue(row.Entry.LocalId, out var registration)) row.Registration = registration;
            else Recognise(row);

        kept = await Kept.AboutAsync(db, agency.Id, [.. rows.Select(r => r.KnownPersonId).OfType<Guid>().Distinct()], cancel);
        foreach (var row in rows) Try(row.Line, () => TakeIn(row));
        if (load is not null) Added.AddRange(rows.Select(Brought).OfType<ImportedRow>());
    }

    /// <summary>What the row brought, for taking it back; nothing where it changed nothing.</summary>
    private ImportedRow? Brought(Row row)
    {
        if (!row.IsTaken || row.Taken is not { } registration) return null;
        IEnumerable<object> known = row.Registration is null ? [] : [registration];
        if (row.Involvement is { } involvement && !row.NewInvolvement) known = known.Append(involvement);
        var before = Earlier.Of(known.Select(k => db.Entry(k)));
        if (row.Registration is not null && before is null && !row.NewInvolvement && row.DecisionId is null) return null;
        return new()
        {
            RunId = run.Id, Row = row.Line.Row, YoungPersonId = registration.YoungPersonId, RegistrationId = registration.Id, NewPerson = row.Registration is null && row.NewPerson is not null, NewRegistration = row.Registration is null,
            InvolvementId = row.NewInvolvement ? row.Involvement!.Id : null, DecisionId = row.DecisionId, Before = before is null ? null : load!.Seal(before),
        };
    }

    private Row Read(CaseloadLine line)
    {
        if (seen.Add(line[CaseloadColumn.LocalId], line.Row) is { } earlier)
            throw new RuleBrokenException($"Row {earlier} has the same local_id. Keep the row that is right", CaseloadColumn.LocalId.Header);
        var entry = CaseloadEntry.Read(line, now);
        return new(line, entry, groupings.Read(line, entry.Details.BornOn, now));
    }

    private void Recognise(Row row)
    {
        row.Found = recogniser.Recognise(row.Entry.Details, agency.Id);
        if (row.Found.PersonId is null) row.NewPerson = YoungPerson.Add(now);
        recogniser.Add(row.Found.PersonId ?? row.NewPerson!.Id, row.Entry.Details, agency.Id);
    }

    private void TakeIn(Row row)
    {
        var outcome = row.Registration is { } registration ? Update(row, registration) : Register(row, row.Found!);
        foreach (var warning in row.Line.Warnings) Remarks.Add(run.Remark(row.Line.Row, refused: false, warning.Column, warning.Message));
        run.Count(outcome);
        row.IsTaken = true;
    }

    private RowOutcome Register(Row row, Recognition found)
    {
        var youngPerson = row.NewPerson ?? kept.People[found.PersonId!.Value];
        if (row.NewPerson is not null) Added.Add(youngPerson);
        var team = agency.TeamNamed(row.Entry.Team is { Length: > 0 } name ? name : run.TeamWhenBlank, Added);
        var registration = Registration.Register(youngPerson, row.Entry.LocalId, row.Entry.Details, team, now);
        var band = found.Band switch { Band.Automatic => LinkBand.Automatic, Band.Possible => LinkBand.Possible, _ => LinkBand.New };
        var best = band is LinkBand.New ? null : found.Candidates[0];
        Added.Add(registration);
        row.Taken = registration;
        var others = found.Candidates.Count > MostCandidates ? $"The likeliest {MostCandidates} of {found.Candidates.Count} candidates are kept. " : "";
        Added.Add(RegistrationLink.Link(registration, band, best?.WeightHundredths, others + best?.Explained, null, now));
        if (band is LinkBand.Possible) Added.AddRange(found.Candidates.Take(MostCandidates).Select(c => MayBe(registration, c)));

        Involve(row, youngPerson, team);
        if (row.Decided is { } decided) Decide(row, youngPerson, row.Entry.Details.BornOn, decided, team);
        Links.Add(new(row.Entry.LocalId, row.NewPerson is null ? youngPerson.Id : null, band));
        return band switch { LinkBand.Automatic => RowOutcome.Automatic, LinkBand.Possible => RowOutcome.Possible, _ => RowOutcome.Created };
    }

    private RowOutcome Update(Row row, Registration registration)
    {
        var youngPerson = kept.People[registration.YoungPersonId];
        var corrected = row.Entry.Correcting(registration.Details);
        var team = row.Entry.Team is { Length: > 0 } name ? agency.TeamNamed(name, Added) : agency.TeamOf(registration.TeamId) ?? agency.TeamNamed(run.TeamWhenBlank, Added);

        row.Taken = registration;
        var changed = row.Decided is { } decided && Decide(row, youngPerson, corrected.BornOn, decided, team);
        if (corrected != registration.Details)
        {
            var before = registration.Details.ToCompare();
            registration.Correct(corrected, now);
            if (corrected.ToCompare() != before) LookAgain(registration);
            changed = true;
        }
        changed |= Involve(row, youngPerson, team);
        Links.Add(new(row.Entry.LocalId, youngPerson.Id, kept.Bands.GetValueOrDefault(registration.Id)));
        return changed ? RowOutcome.Updated : RowOutcome.Unchanged;
    }

    private bool Involve(Row row, YoungPerson youngPerson, Team team)
    {
        var known = kept.Involvements[youngPerson.Id].Where(i => i.TeamId == team.Id).ToList();
        var before = known.ToDictionary(i => i.Id, State);
        var involvement = CaseloadInvolvement.TakeIn(known, youngPerson, team, row.Entry, now);
        involvement.Lead(agency.MemberNamed(row.Entry.Practitioner, team), agency.Member(involvement.CoverId), row.Entry.Practitioner);
        row.Involvement = involvement;
        if (before.TryGetValue(involvement.Id, out var stood)) return State(involvement) != stood;
        Added.Add(involvement);
        row.NewInvolvement = true;
        return true;
    }

    private bool Decide(Row row, YoungPerson youngPerson, DateOnly? bornOn, SharedDecision decided, Team team)
    {
        if (decided.IsKnown(kept.Decisions[youngPerson.Id])) return false;
        var decision = GroupingDecision.Import(youngPerson, bornOn, decided, team, now);
        Added.Add(decision);
        row.DecisionId = decision.Id;
        return true;
    }

    private void LookAgain(Registration registration)
    {
        var others = recogniser.OthersLike(registration.YoungPersonId, registration.Details, agency.Id);
        recogniser.Add(registration.YoungPersonId, registration.Details, agency.Id);
        Added.AddRange(others.Take(MostCandidates).Where(c => !kept.PossibleMatches.Contains((registration.YoungPersonId, c.PersonId))).Select(c => MayBe(registration, c)));
    }

    private PossibleMatch MayBe(Registration registration, Candidate candidate) =>
        PossibleMatch.Find(registration, candidate.PersonId, candidate.WeightHundredths, candidate.Explained, now);

    private void Try(CaseloadLine line, Action take)
    {
        try { take(); }
        catch (RuleBrokenException broken)
        {
            var remark = run.Remark(line.Row, refused: true, CaseloadColumns.HeaderOf(broken), broken.Message);
            if (load is not null && line.Sent is { } cells) remark.Sealed = load.Seal(JsonSerializer.SerializeToUtf8Bytes(cells));
            Remarks.Add(remark);
            run.Count(RowOutcome.Refused);
        }
    }

    private static (InvolvementState, Guid?, string?, DateOnly?) State(Involvement i) => (i.State, i.LeadId, i.LeadName, i.WorkedUntil);

    private sealed record Row(CaseloadLine Line, CaseloadEntry Entry, SharedDecision? Decided)
    {
        public Registration? Registration { get; set; }
        public Recognition? Found { get; set; }
        public YoungPerson? NewPerson { get; set; }
        /// <summary>The registration the row came to be, or was known by.</summary>
        public Registration? Taken { get; set; }
        /// <summary>It went well to its end.</summary>
        public bool IsTaken { get; set; }
        public Involvement? Involvement { get; set; }
        public bool NewInvolvement { get; set; }
        public Guid? DecisionId { get; set; }
        public Guid? KnownPersonId => Registration?.YoungPersonId ?? Found?.PersonId;
    }
}
