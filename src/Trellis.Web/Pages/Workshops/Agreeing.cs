using Trellis.Domain.Workshops;

namespace Trellis.Web.Pages.Workshops;

/// <summary>What the room is about to agree on: the subject, what each vote on it showed, the first first, and the round of the assessment it is written down in, if one is open.</summary>
public sealed record Agreeing(Workshop Workshop, Subject Subject, IReadOnlyList<Reveal> Shown, Guid? RoundId)
{
    public Reveal Latest => Shown[^1];
}
