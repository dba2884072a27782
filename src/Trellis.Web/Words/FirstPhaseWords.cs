using Trellis.Domain;
using Trellis.Domain.Planning;
using Trellis.Domain.Planning.FirstPhase;

namespace Trellis.Web.Words;

/// <summary>The first phase in words.</summary>
public static class FirstPhaseWords
{
    extension(StepState state)
    {
        public string Words => state switch
        {
            StepState.NotBegun => "Not begun",
            StepState.GoingOn => "Going on",
            StepState.Done => "Done",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

        public string Colour => state switch { StepState.Done => "green", StepState.GoingOn => "blue", _ => "grey" };
    }

    extension(PhaseOnLine phase)
    {
        /// <summary>When the locality was in a phase.</summary>
        public string When => phase.Times.Count == 0 ? "Not yet" : phase.IsNow && phase.Times is [var (since, _)] ? $"Here since {since.Said}"
            : phase.Times.Select(t => t.Until is { } until ? $"{t.From.Said} to {until.Said}" : $"from {t.From.Said}").ToList().Listed;
    }
}
