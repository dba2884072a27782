namespace Trellis.Web.Access;

/// <summary>In whose name something is done in the background, as far as it goes: the audit trail then says who asked for it.</summary>
internal sealed class InHand : IDisposable
{
    private static readonly AsyncLocal<InHand?> Current = new();

    private InHand(Guid memberId, string act) => (MemberId, Act) = (memberId, act);

    public static InHand? Now => Current.Value;

    public Guid MemberId { get; }
    public string Act { get; }

    public static InHand As(Guid memberId, string act) => Current.Value = new(memberId, act);

    public void Dispose() => Current.Value = null;
}
