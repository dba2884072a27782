namespace Trellis.Data.Auditing;

/// <summary>Who is at the keyboard, and what they are doing; answered by the web, by the shell and by the demo.</summary>
public interface IWhoIsActing
{
    Guid? MemberId { get; }
    string Act { get; }
}
