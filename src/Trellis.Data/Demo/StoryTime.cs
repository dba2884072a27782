using Trellis.Data.Auditing;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Data.Demo;

/// <summary>The moment a story has reached and whoever acts in it, so that the audit trail of the demo reads as if people had lived it.</summary>
internal sealed class StoryTime : TimeProvider, IWhoIsActing
{
    private DateTimeOffset now;

    public Guid? MemberId { get; private set; }
    public string Act { get; private set; } = "";

    public override DateTimeOffset GetUtcNow() => now;

    public void Reach(Moment moment, Member? acting, string act) => (now, MemberId, Act) = (moment.Instant, acting?.Id, act);
}
