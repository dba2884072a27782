using Trellis.Domain.Workshops;

namespace Trellis.Web.Pages.Workshops;

/// <summary>What the room is about to agree on: the subject, and what each vote on it showed, the first first.</summary>
public sealed record Agreeing(Workshop Workshop, Subject Subject, IReadOnlyList<Reveal> Shown)
{
    public Reveal Latest => Shown[^1];
}
