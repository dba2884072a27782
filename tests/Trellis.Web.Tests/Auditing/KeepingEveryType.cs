using Microsoft.EntityFrameworkCore;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Accounts;
using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Domain.Evidence;
using Trellis.Domain.Evidence.Registers;
using Trellis.Domain.Groupings;
using Trellis.Domain.Instruments;
using Trellis.Domain.Measures;
using Trellis.Domain.Planning;
using Trellis.Domain.Planning.FirstPhase;
using Trellis.Domain.Priorities;
using Trellis.Domain.Workshops;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Web.Tests.Auditing;

/// <summary>A row that comes back from the database otherwise than it was audited would look altered. So each type goes there and back, with awkward values.</summary>
public class KeepingEveryType(RecordOfItsOwn record) : IClassFixture<RecordOfItsOwn>
{
    private const string Awkward = "  Zoë \"O'Brien\"<svg onload=alert(1)>\r\n\tńż 🙂 \u200f=1+1  ";

    private static int timesTold;

    /// <summary>One of each, all filled in. A new type is added here, or this fails.</summary>
    internal static List<object> OneOfEach(Locality here)
    {
        var by = here.SamsHand with { Now = Clock.MomentOf(TrellisSite.Start.AddTicks(7_777_777)) };
        var other = YoungPerson.Add(by.Now);
        var restricted = YoungPerson.Add(by.Now);
        var senior = Locality.Person("Alex Hall", here.Trust, Roles.TeamLead | Roles.SafeguardingLead);
        var lead = Locality.Person("Ira Cole", here.Trust, Roles.InformationGovernanceLead | Roles.CrisisWorker);
        var details = Locality.Known("Zoë", Awkward) with
        {
            PreferredName = "",
            BornOn = new(2010, 2, 28),
            NhsNumber = NhsNumber.Parse("943 476 5919"),
            AddressLine = Awkward,
            AddressAsOf = new(2026, 1, 1),
            AddressProtected = true,
            SafeToContact = Awkward,
            ContactUnsafe = true,
            Gender = "X",
            Ethnicity = "99",
            InterpreterNeeded = true,
        };
        var workshop = Workshop.Plan(Awkward, by.Now.Today, new(9, 30, 15), 90, senior, by.Now);
        workshop.WillScore("macro-1", Awkward);
        workshop.WillDo([(Awkward, 15)]);
        workshop.Start(by.Now);
        workshop.PutUp("macro-1", by.Now);
        var participant = Participant.Join(workshop, new(Awkward, "health", RoleInRoom.Manager, PartInRoom.Voter, 3), ReturnCode.New(), by.Now);
        workshop.PutTogether(new Room(workshop, [], [], [], [], [], []), [new("meso-2", Awkward, 2, Awkward)], false, by.Now);
        var registration = Registration.Register(other, "T-2", details, here.Camhs, by.Now);
        var decision = GroupingDecision.Record(other, null, Locality.Decided() with
        {
            Present = Present.YoungPerson | Present.Interpreter,
            PlanLine = new(Awkward, Readers.NotParents),
            Options = new([new(Awkward, HelpKind.ManagingRisk, true, null, "", true)], Readers.OurTeam),
            Parts = new([new("Amina", Awkward), new("", "")], Readers.Everyone),
            JointWith = [here.School.Id],
            LookAgainOn = new(2026, 12, 1),
            Subcategory = "",
        }, by);
        return
        [
            other, restricted, senior, lead, registration, decision, workshop, participant,
            .. FirstPhase(workshop, by),
            Vote.Cast(workshop, workshop.Latest("macro-1")!, participant, 3, 1, default, by.Now), Turn.Take(workshop, "health", by.Now),
            WorkshopNote.Write(workshop, NoteKind.FromAPhone, Awkward, "macro-1", Guid.CreateVersion7(), by.Now),
            WishToTalk.Ask(workshop, workshop.ToSettle[0], participant, by.Now),
            ShowOfCards.Key(workshop, workshop.Latest("macro-1")!, [new("health", [0, 1, 2, 3]), new("education", [1, 0, 0, 0])], by.Now),
            new Organisation { Name = Awkward, OdsCode = $"Z{Guid.NewGuid():N}"[..10], Sector = "voluntary" },
            new Team { OrganisationId = here.Trust.Id, Name = Awkward, InvolvementNotShown = true },
            new TeamMember { TeamId = here.Camhs.Id, MemberId = senior.Id },
            Locality.Sharing(EntryKinds.Identity | EntryKinds.SafetyAndRisk, here.Trust, here.School),
            .. restricted.Restrict(Awkward, [senior], by with { Member = senior }),
            OpenedWithReason.Open(other, Awkward, by),
            .. Sharing(other, here, by, lead),
            RegistrationLink.Link(registration, LinkBand.Possible, -1250, Awkward, null, by.Now),
            .. Matching(registration, other, here, by),
            NeverMatch.Mark(other, restricted.Id, Awkward, by.Now),
            Involvement.Ask(other, here.Pastoral, Awkward, by),
            Carer.Add(other, Awkward, "Mother", false, "", null, Awkward, by),
            Circumstance.Note(other, "young-carer", new(2020, 2, 29), by),
            OwnWords.Write(other, OwnWordsTopic.Strengths, new(Awkward, Readers.Professionals), by),
            RequestNotToShare.Ask(other, 15, EntryKinds.Goals | EntryKinds.Plan, null, here.School, AskedBy.ParentOrCarer, Competence.JudgedNotAble, Awkward, new(2027, 1, 1), by),
            AccountEvent.Of(Guid.CreateVersion7(), AccountAct.SignedIn, by.Now, Awkward), Afresh(senior, by),
            new StaffCheck { OrganisationId = here.Trust.Id, ById = here.Sam.Id, At = by.Now.Instant, StillHere = 3, Left = [Guid.CreateVersion7()] },
            .. OneConnection(here, lead, by),
            .. OneRound(by),
            .. OneGroup(by),
            Loaded(senior, by),
            FamilySharing.Agree(other, null, EntryKinds.Grouping | EntryKinds.Goals, true, FamilySharingBasis.NotAbleToDecide, Awkward, by),
        ];
    }

    private static object[] Matching(Registration registration, YoungPerson other, Locality here, Hand by)
    {
        var (officer, kept) = (Locality.Person("Olga Petrova", here.Trust, Roles.MatchingOfficer), YoungPerson.Add(by.Now));
        var match = PossibleMatch.Find(registration, kept.Id, 0, Awkward, by.Now);
        match.Settle(MatchOutcome.OnePerson, Awkward, officer, by.Now);
        var join = JoinedRecord.Join(other, kept, Awkward, officer, by.Now);
        join.Undo(Awkward, officer, by.Now);
        var check = DetailsCheck.Ask(match, registration, here.Camhs, DetailsAsked.BirthDate | DetailsAsked.Phone, officer, by.Now);
        check.Answer(DetailsFound.CouldNotFindOut, Awkward, by);
        var answer = IdentityAnswer.Give(registration, SamePerson.NotSure, Awkward, here.KitsHand with { Now = by.Now });
        answer.SettleAsOne(Awkward, officer, by.Now);
        return [kept, match, join, MovedEntry.Of(join, Awkward, registration.Id), check, answer];
    }

    private static CaseloadLoad Loaded(Member lead, Hand by)
    {
        var load = CaseloadLoad.Send(Awkward, lead, by.Now);
        load.Tried(by.Now);
        load.Approve(WhoseList.WorkWith, Awkward, lead, by.Now);
        load.Finish(by.Now);
        load.TakeBack(Awkward, lead, by.Now);
        return load;
    }

    private static object[] Sharing(YoungPerson other, Locality here, Hand by, Member lead)
    {
        var (opening, held) = (EmergencyAccess.Open(other, Awkward, Hand.Of(lead, here.Camhs, by.Now)), LookHeldBack.Hold(other.Id, here.Sam, 7, Awkward, new(2026, 12, 1), lead, by.Now));
        opening.Extend(Awkward, lead, by.Now);
        opening.Tell(ToldOfIt.NotSafe, Awkward, lead, by.Now);
        held.End(by.Now);
        var shared = SafeguardingDecision.Decide(other, SafeguardingChoice.Share, Awkward, EntryKinds.Grouping | EntryKinds.Plan, new(here.Pastoral, here.Kit), Awkward, false, Awkward, new(2026, 12, 1), by);
        shared.End(Awkward, by.Member, by.Now);
        var (died, export) = (LifeEvent.Record(other, null, LifeEventKind.MovedAway, new(2026, 2, 28), Awkward, by), ExportRequest.Ask(here.Camhs, 101, Awkward, by.Member, by.Now));
        died.TakeBack(Awkward, by.Member, by.Now);
        export.Decide(true, Awkward, lead, by.Now);
        export.Take(3, by.Member, by.Now);
        return [died, export, opening, held, shared, SampleCheck.Make(Sampled.RestrictedRecord, other.Id, [], CheckOutcome.ToFollowUp, Awkward, lead, by.Now)];
    }

    /// <summary>There is one line, so each time this is told the locality is placed once more than the time before.</summary>
    private static object[] FirstPhase(Workshop workshop, Hand by)
    {
        var step = $"{Guid.NewGuid()}";
        var placed = Enumerable.Range(0, Interlocked.Increment(ref timesTold)).Aggregate((PhasePlacement?)null, (before, _) => PhasePlacement.Place(new("1", [new("initial", "", "")]), "initial", new(2003, 1, 1), Awkward, before, by.Member, by.Now));
        return [placed!, StepFound.Find(new("1", [], [new(step, "", "")]), step, StepState.GoingOn, Awkward, workshop, null, by.Member, by.Now)];
    }

    private static object[] OneConnection(Locality here, Member lead, Hand by)
    {
        var administrator = Locality.Person(Awkward, here.Trust, Roles.SystemAdministrator);
        var (system, actsAs) = ConnectedSystem.Ask(here.Trust, Awkward, Awkward, SystemMay.FetchGroupings | SystemMay.BringCaseload, [here.Camhs], administrator, by.Now);
        system.Decide(true, new(2026, 12, 1), Awkward, lead, by.Now);
        system.Stop(Awkward, administrator, by.Now);
        var file = ExportRequest.Ask(here.Camhs, 101, Awkward, by.Member, by.Now, ExportKind.FileBack);
        file.Decide(true, Awkward, lead, by.Now, new(2026, 12, 1));
        file.Stop(lead, by.Now);
        return [administrator, actsAs, system, ConnectionEvent.Of(system, ConnectionAct.SecretMade, administrator, by.Now), file];
    }

    private static FreshStart Afresh(Member confirms, Hand by)
    {
        var start = FreshStart.Ask(new() { OrganisationId = by.Member.OrganisationId, Name = Awkward, JobTitle = "", AccountId = Guid.CreateVersion7() }, Awkward, by.Member, by.Now);
        start.Confirm(confirms, by.Member, by.Now);
        return start;
    }

    private static object[] OneGroup(Hand by)
    {
        var register = new LocalityContent(Path.Combine(AppContext.BaseDirectory, "content"), "").Registers["joint-groups"];
        Filled filled = new(Awkward, new(2003, 2, 1), [new("kind", ["board"]), new("remit", [Awkward])]);
        var group = RegisterEntry.Add(register, filled, by.Member, by.Now);
        var changed = group.Change(register, filled, Awkward, by.Member, by.Now);
        var place = GroupMember.Join(group, new(Awkward, by.Member.OrganisationId, Awkward, SpeaksFor.Commissioner, true, new(2003, 2, 1)), [], by.Member, by.Now);
        var meeting = GroupMeeting.WriteDown(group, [place], new(new(2003, 3, 1), [place.Id], [new(Awkward, [Awkward, "health"], DecidedHow.Vote)]), null, null, by.Member, by.Now);
        place.Leave(new(2003, 4, 1), Awkward, by.Member, by.Now);
        return [group, changed, changed.Close(new(2003, 5, 1), Awkward, by.Member, by.Now), place, meeting];
    }

    private static object[] OneRound(Hand by)
    {
        var locality = new LocalityContent(Path.Combine(AppContext.BaseDirectory, "content"), "");
        var (tool, cards) = (locality.Tool, locality.Cards);
        var prue = new Member { OrganisationId = by.Member.OrganisationId, Name = "Prue", JobTitle = Awkward, Roles = Roles.ProgrammeTeam };
        var round = AssessmentRound.Open(RoundKind.Baseline, RoundMode.SelfAssessment, new(2003, 1, 1), CombiningRule.MeanHalfDown, tool, prue, by.Now);
        round.Note([new(PartTaken.Other, Awkward, 3)], null, null);
        round.HoldIn(Guid.NewGuid());
        var (measure, rating) = (tool.Rating("micro-1b")!.Measures[0], tool.Rating("meso-3a")!);
        var result = MeasureResult.KeyIn(measure, tool.Version, new(null, 7, 7.25m, 3, 9, new(2002, 1, 1), new(2002, 12, 31), Awkward, Awkward), prue, by.Now);
        var judged = new Judgement { Level = 2, DiffersBecause = Awkward, Met = ["meso-3a.2a"], Answers = new Dictionary<string, bool> { ["agencies"] = true, ["informatics"] = false }, Deliberation = Awkward, Strengths = Awkward, Improvements = Awkward };
        var brought = new Brought(EvidenceKind.MeasureSnapshot, Awkward, Awkward, Awkward, by.Member.OrganisationId, new(2002, 2, 28), ["meso-3a", "micro-7"], Strength.Several, Confidentiality.Confidential) { KeptAt = Awkward, MeasureResultId = result.Id };
        var item = EvidenceItem.Register(brought, prue, by.Now);
        item.Withdraw(Awkward, prue, by.Now);
        var elements = MindfulChecklist.Keep(new(2002, 3, 1), [new(MindfulElement.LearningForums, InPlace.Partly, Awkward) { ShownBy = item.Id }], prue, by.Now);
        var groupings = GroupingsChecklist.Keep(new(2002, 3, 1), [new(Grouping.GettingHelp, [InPlace.Not, null, InPlace.Reliably], Awkward)], prue, by.Now);
        var held = Prioritisation.Open(round, new(2003, 1, 2), cards, true, prue, by.Now);
        var table = TableOrder.Put(held, cards, new("Zoë’s \"table\" 🙂", 9, Awkward, true), ["card-3", "card-macro-4"], [], prue, by.Now);
        var five = held.Agree(cards, [.. cards.Cards.Take(5).Select(c => new AgreedPriority(c.Code, Awkward, Awkward))], null, null, prue, by.Now);
        var printed = PublishedTotal.Note(round, new(SystemLevel.Micro, 7, 28, Awkward, true), prue, by.Now);
        printed.TakeBack(round, Awkward, prue, by.Now);
        return [prue, round, printed, result, item, elements, groupings, held, table, five, .. OnePlan(five, locality, prue, by.Now), PrincipleRating.Rate(round, rating, judged, new(3, Awkward) { Partial = true, Results = [result.Id] }, null, prue, by.Now)];
    }

    private static object[] OnePlan(AgreedFive five, LocalityContent locality, Member prue, Moment now)
    {
        var (plan, lists, here) = (Plan.Make(five, prue, now), locality.PlanLists, new Organisation { Id = prue.OrganisationId, Name = Awkward, OdsCode = "", Sector = "" });
        var objective = Objective.Add(plan, five, "card-2", Awkward, ["macro-2"], lists, prue, now);
        var action = PlanAction.Add(objective, new(Awkward, PlanLevel.Cross, "initial", "training", new(here, prue), new(2003, 2, 1), new(2003, 5, 31)) { Says = Awkward, Partners = [Guid.NewGuid()], Measure = "collaborate", Ratings = ["macro-2"], Template = "training" }, lists, prue, now);
        var barrier = SystemBarrier.Log(new(Awkward, PlanLevel.Meso, Awkward, new(here, null, Awkward), [action.Id], Awkward), prue, now);
        barrier.Close(Awkward, prue, now);
        return
        [
            plan, objective, action, action.Move(new(2003, 2, 2), new(2003, 6, 30), Awkward, prue, now), action.Report(new(ActionStatus.Stuck, Awkward, Awkward, Awkward), prue, now), barrier,
            Benefit.Begin(locality.Impacts.Items[0] with { Code = $"ben-{Guid.NewGuid()}" }, new(Awkward, MeasureForm.Mean, Awkward, Better.Lower, "collaborate"), 2.25m, new(2004, 1, 1), prue, now), PartInRedesign.Record(new(2003, 1, 1), Awkward, 7, Awkward, Awkward, prue, now),
        ];
    }

    [Fact]
    public async Task What_comes_back_is_what_was_audited_for_every_type()
    {
        var here = await new Locality().In(record.Site);
        await record.Site.Save([.. OneOfEach(here)]);

        var missing = await record.Site.Database(async db =>
        {
            var kept = (await db.AuditEntries.Select(e => e.Content).ToListAsync()).Aggregate("", string.Concat);
            return db.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t.Assembly == typeof(YoungPerson).Assembly && !kept.Contains($"\"Type\":\"{t.Name}\"", StringComparison.Ordinal)).ToList();
        });

        Assert.Empty(missing);
        Assert.Empty((await record.Verify()).Findings);
    }

    [Fact]
    public async Task Every_column_of_every_audited_table_is_in_the_audit_entry()
    {
        var here = await new Locality().In(record.Site);
        var unsaid = await record.Site.Database(async db =>
        {
            db.AddRange(OneOfEach(here));
            var columns = db.ChangeTracker.Entries().Where(e => e.Metadata.ClrType.Assembly == typeof(YoungPerson).Assembly).DistinctBy(e => e.Metadata).ToDictionary(
                e => e.Metadata.ClrType.Name, e => e.Metadata.GetTableMappings().Single().Table.Columns.Count());
            await db.SaveChangesAsync();
            var acts = await db.AuditEntries.OrderByDescending(e => e.At).Take(60).ToListAsync();
            var said = acts.SelectMany(a => System.Text.Json.JsonSerializer.Deserialize<List<Data.Auditing.Change>>(a.Content!)!).Where(c => c.How == nameof(EntityState.Added)).ToLookup(c => c.Type, c => c.New.Count);
            return columns.Where(c => !said[c.Key].Any() || said[c.Key].Any(count => count != c.Value)).Select(c => c.Key).ToList();
        });

        Assert.Empty(unsaid);
    }

    [Fact]
    public async Task No_row_disappears_with_another_behind_the_audit_trails_back() => await record.Site.Database(db =>
    {
        Assert.Empty(db.Model.GetEntityTypes().Where(t => t.ClrType.Assembly == typeof(YoungPerson).Assembly).SelectMany(t => t.GetForeignKeys())
            .Where(f => f.DeleteBehavior is not DeleteBehavior.Restrict).Select(f => $"{f.DeclaringEntityType.ClrType.Name} goes with {f.PrincipalEntityType.ClrType.Name}"));
        return Task.FromResult(0);
    });
}
