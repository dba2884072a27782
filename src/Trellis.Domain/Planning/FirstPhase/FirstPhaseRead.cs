using System.Globalization;
using Trellis.Domain.Assessment;
using Trellis.Domain.Evidence.Registers;
using Trellis.Domain.Priorities;

namespace Trellis.Domain.Planning.FirstPhase;

/// <summary>What Trellis holds that tells about a step: words with their counts, and whether by its rule the step looks done. People say how far it is.</summary>
public sealed record StepRead(string Words, bool LooksDone);

/// <summary>What Trellis holds about the first phase: the registers, the rounds, the priorities, and how many actions are planned where plans are kept.</summary>
public sealed record FirstPhaseHeld(RegistersOnADay Registers, IReadOnlyCollection<AssessmentRound> Rounds, AgreedFive? Five, int? Actions, IReadOnlySet<Guid> Alliance);

/// <summary>The six steps as far as they can be read off what Trellis holds.</summary>
public sealed class FirstPhaseRead(FirstPhaseHeld held)
{
    private readonly IReadOnlyList<RegisterEntry> gathered = held.Registers.In(Readable.Gathering), talks = held.Registers.In(Readable.Talks);

    public JointGroup? Oversight { get; } = held.Registers.Group(JointGroup.Oversight);

    public StepRead? On(string step) => step switch
    {
        "oversight" => Team(),
        "engagement" => Talks(),
        "analysis" => Gathered(),
        "baseline" => Baseline(),
        "priorities" => held.Five is { } five ? new($"The five priorities were agreed on {Said(DateOnly.FromDateTime(five.AgreedAt.InUnitedKingdom()))}.", true) : new("No five priorities are agreed yet.", false),
        "plan" when held.Actions is { } actions => actions > 0 ? new($"{(actions == 1 ? "1 action is" : $"{actions} actions are")} planned.", true) : new("No action is planned yet.", false),
        _ => null,
    };

    private StepRead Team()
    {
        if (Oversight is not { } team) return new("No oversight team is in the register.", false);
        var missing = team.MissingFromOversight(held.Registers.Book);
        return new($"{team.Entry.Title} has {Count(team.Members.Count, "place")}. {(missing.Count == 0 ? "Nobody is missing from it." : $"Missing: {string.Join(", ", missing)}.")}", missing.Count == 0);
    }

    private StepRead Talks()
    {
        if (talks.Count == 0) return new("No talk is written down yet.", false);
        string[] levels = ["senior", "lead", "front-line"];
        var counts = levels.Select(l => talks.Count(t => t.Says("level", l))).ToList();
        var met = talks.SelectMany(t => t["organisation"]).Select(Guid.Parse).Where(held.Alliance.Contains).Distinct().Count();
        return new($"{Count(talks.Count, "talk")}: {counts[0]} with senior leaders, {counts[1]} with team leads, {counts[2]} with the front line. {met} of {held.Alliance.Count} organisations of the alliance were met. Something was agreed in {talks.Count(t => t.One("agreed") is not null)} of {talks.Count}; {talks.Count(t => t.Says("dialogue", "yes"))} were dialogues.", counts.All(c => c > 0));
    }

    private StepRead Gathered()
    {
        if (gathered.Count == 0) return new("Nothing to gather is written down yet.", false);
        var (kinds, there) = (held.Registers.Book[Readable.Gathering].Question("kind")!.From, gathered.Count(g => g.Says("state", "there")));
        var without = kinds.Where(k => !gathered.Any(g => g.Says("kind", k.Code) && g.Says("state", "there"))).Select(k => k.Title).ToList();
        return new($"{there} of {gathered.Count} things to gather are there.{(without.Count == 0 ? " There is something of each kind." : $" Nothing yet of: {string.Join("; ", without)}.")}", without.Count == 0 && there == gathered.Count);
    }

    private StepRead Baseline()
    {
        var own = held.Rounds.Where(r => r.Mode is RoundMode.SelfAssessment && r.IsLocked).OrderBy(r => r.HeldOn).ToList();
        return own.FirstOrDefault(r => r.Kind is RoundKind.Baseline) is { } baseline ? new($"The baseline round of {Said(baseline.HeldOn)} is locked.", true)
            : own.Count > 0 ? new($"{Count(own.Count, "round")} {(own.Count == 1 ? "is" : "are")} locked, none of them as a baseline.", false)
            : new("No round of the assessment is locked yet.", false);
    }

    /// <summary>What was talked through while the locality was in a phase: talks, and how many of them were dialogues.</summary>
    public (int Talks, int Dialogues) In(PhaseOnLine phase)
    {
        var then = talks.Where(t => t.One("met-on") is { } day && phase.Holds(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))).ToList();
        return (then.Count, then.Count(t => t.Says("dialogue", "yes")));
    }

    private static string Count(int n, string one) => n == 1 ? $"1 {one}" : $"{n} {one}s";

    private static string Said(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
