using Trellis.Domain.Assessment;
using Trellis.Domain.Evidence.Registers;
using Trellis.Domain.Planning;
using Trellis.Domain.Planning.FirstPhase;
using Trellis.Domain.Tests.Assessment;
using Trellis.Domain.Tests.Instruments;
using Trellis.Domain.Workshops;
using static Trellis.Domain.Tests.Evidence.Registers.Books;

namespace Trellis.Domain.Tests.Planning;

public class GoingThroughTheFirstPhase
{
    private static readonly FirstPhaseSteps Steps = Shipped.Read<FirstPhaseSteps>("first-phase").Checked();

    private static FirstPhaseRead Read(IEnumerable<RegisterEntry> entries, IReadOnlyCollection<GroupMember>? members = null, IReadOnlyCollection<AssessmentRound>? rounds = null, int? actions = null, params Guid[] alliance) =>
        new(new(On(0, entries, members), rounds ?? [], null, actions, alliance.ToHashSet()));

    private static StepFound Find(string step, StepState state, string? shows, Workshop? heldIn = null, StepFound? before = null) => StepFound.Find(Steps, step, state, shows, heldIn, before, Prue, At(0));

    private static RegisterEntry Talk(string level, int ago, Guid? organisation = null, string dialogue = "no", string agreed = "") =>
        Entry("engagement", $"Talk {ago}", ago, $"met-on={Today.AddDays(-ago):yyyy-MM-dd}", $"level={level}", $"organisation={organisation}", $"dialogue={dialogue}", $"agreed={agreed}");

    [Fact]
    public void There_are_six_steps_and_three_workshops() => Assert.Equal((6, 3), (Steps.Steps.Count, Steps.Workshops.Count));

    [Fact]
    public void How_far_a_step_is_says_what_shows_it_and_the_latest_counts()
    {
        Assert.Equal("Step", Refused(() => Find("party", StepState.NotBegun, null)).Field);
        Assert.Equal("Shows", Refused(() => Find("oversight", StepState.Done, " ")).Field);
        var begun = Find("oversight", StepState.GoingOn, " Two members ");
        var done = Find("oversight", StepState.Done, "Five members", before: begun);
        Assert.Equal(("Two members", 2), (begun.Shows, done.Sequence));
        Assert.Equal(StepState.Done, new[] { done, begun }.Latest()["oversight"].State);
        Assert.Null(Find("analysis", StepState.NotBegun, "").Shows);
    }

    [Fact]
    public void A_workshop_of_the_phase_is_done_once_its_workshop_is_over()
    {
        var room = Workshop.Plan("Mapping", Today, new(9, 30), 120, Prue, At(0));
        Assert.Equal("HeldInId", Refused(() => Find("oversight", StepState.GoingOn, "x", room)).Field);
        Assert.Equal("State", Refused(() => Find("mapping", StepState.Done, "Held", room)).Field);
        Assert.Equal(room.Id, Find("mapping", StepState.GoingOn, null, room).HeldInId);
        room.Start(At(0));
        room.End(At(0));
        Assert.Equal(StepState.Done, Find("mapping", StepState.Done, null, room).State);
    }

    [Fact]
    public void The_oversight_team_is_read_with_who_is_missing()
    {
        Assert.Equal(new StepRead("No oversight team is in the register.", false), Read([]).On("oversight"));
        var team = Group("oversight");
        GroupMember[] three = [Place(team, "A", "health", side: SpeaksFor.Commissioner), Place(team, "B", "social-care", senior: true), Place(team, "C", "education")];
        Assert.Equal(new StepRead("The board has 2 places. Missing: education.", false), Read([team], three[..2]).On("oversight"));
        Assert.True(Read([team], three).On("oversight")!.LooksDone);
    }

    [Fact]
    public void Talks_are_counted_by_level_organisation_and_phase()
    {
        var (ours, also, outside) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        RegisterEntry[] talks = [Talk("senior", 40, ours, "yes", "To begin"), Talk("senior", 30, ours), Talk("lead", 20, outside, "yes")];
        var read = Read(talks, alliance: [ours, also]);
        Assert.Equal(new StepRead("3 talks: 2 with senior leaders, 1 with team leads, 0 with the front line. 1 of 2 organisations of the alliance were met. Something was agreed in 1 of 3; 2 were dialogues.", false), read.On("engagement"));
        Assert.True(Read([.. talks, Talk("front-line", 10)], alliance: [ours]).On("engagement")!.LooksDone);

        var phase = new PhaseOnLine(new("x", "X", "X"), [(Today.AddDays(-30), Today.AddDays(-10))], false);
        Assert.Equal((2, 1), read.In(phase));
    }

    [Fact]
    public void What_is_gathered_is_there_when_there_is_something_of_each_kind()
    {
        RegisterEntry Thing(string kind, string state = "there") => Entry("data-gathering", kind + state, 30, $"kind={kind}", $"state={state}");
        RegisterEntry[] four = [Thing("figures"), Thing("staff"), Thing("young-people"), Thing("pathways")];
        Assert.Equal(new StepRead("4 of 5 things to gather are there. Nothing yet of: Who works here.", false), Read([.. four, Thing("workforce", "asked")]).On("analysis"));
        Assert.Equal(new StepRead("5 of 5 things to gather are there. There is something of each kind.", true), Read([.. four, Thing("workforce")]).On("analysis"));
    }

    [Fact]
    public void A_locked_baseline_and_planned_actions_are_read()
    {
        var round = AssessmentRound.Open(RoundKind.Baseline, RoundMode.SelfAssessment, Today, CombiningRule.LowestPart, Shipped.Tool, Prue, At(0)).WithPeople();
        Assert.False(Read([], rounds: [round]).On("baseline")!.LooksDone);
        round.Lock(Prue, At(0));
        Assert.True(Read([], rounds: [round]).On("baseline")!.LooksDone);
        var later = Rounds.Open().WithPeople();
        later.Lock(Prue, At(0));
        Assert.Equal("1 round is locked, none of them as a baseline.", Read([], rounds: [later]).On("baseline")!.Words);
        Assert.False(Read([]).On("priorities")!.LooksDone);
        Assert.Equal((null, "No action is planned yet.", "2 actions are planned."), (Read([]).On("plan"), Read([], actions: 0).On("plan")!.Words, Read([], actions: 2).On("plan")!.Words));
    }

    [Fact]
    public void Staff_are_added_up_by_grouping_and_nobody_unknown_counts_as_untrained()
    {
        RegisterEntry Staff(string grouping, string band, int staff, string trained) => Entry("workforce", $"{grouping} {band}", 30, $"grouping={grouping}", $"band={band}", $"staff={staff}", $"trained={trained}");
        var mix = SkillMix.Of(On(0, [Staff("GettingHelp", "6", 10, "4"), Staff("GettingHelp", "7", 5, ""), Staff("GettingHelp", "6", 2, "2"), Staff("Thriving", "other", 3, "0")]));
        var help = mix.Single(m => m.Grouping is Grouping.GettingHelp);
        Assert.Equal((17L, 6L, 12L, 5L), (help.Staff, help.Trained, help.TrainingKnown, help.TrainingNotKnown));
        Assert.Equal((12L, 5L), (help.ByBand["6"], help.ByBand["7"]));
        Assert.Equal(5, mix.Count);
        Assert.Equal("Answers[5].Value", Refused(() => Staff("GettingHelp", "6", 3, "4")).Field);
        Assert.Equal("Answers[4].Value", Refused(() => Entry("workforce", "X", 1, "grouping=Thriving", "band=5", "staff=a few")).Field);
    }
}
