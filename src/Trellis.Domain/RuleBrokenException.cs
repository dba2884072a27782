namespace Trellis.Domain;

/// <summary>A rule of the alliance that the person at the screen can put right. The message is shown to them, at the field where that is known.</summary>
public class RuleBrokenException(string message, string? field = null) : Exception(message)
{
    public string? Field { get; } = field;
}
