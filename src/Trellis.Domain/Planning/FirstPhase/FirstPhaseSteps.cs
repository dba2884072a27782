namespace Trellis.Domain.Planning.FirstPhase;

/// <summary>The steps of the first phase and its workshops, in one version.</summary>
public sealed record FirstPhaseSteps(string Version, IReadOnlyList<PlanHeading> Steps, IReadOnlyList<PlanHeading> Workshops, string? Note = null)
{
    public PlanHeading? Find(string? code) => Steps.Concat(Workshops).FirstOrDefault(s => s.Code == code);

    public bool IsWorkshop(string code) => Workshops.Any(w => w.Code == code);

    public FirstPhaseSteps Checked() =>
        Steps is not { Count: > 0 } || Workshops is null ? throw ContentChecks.Wrong("first-phase", "it needs steps and workshops")
        : Steps.Concat(Workshops).GroupBy(s => s.Code).Any(g => g.Count() > 1) ? throw ContentChecks.Wrong("first-phase", "a code stands there twice")
        : this;
}
