namespace Trellis.Domain;

/// <summary>A rule of the alliance that the person at the screen can put right. The message is shown to them, at the field where that is known.</summary>
public class RuleBrokenException(string message, string? field = null) : Exception(message)
{
    public string? Field { get; } = field;
    /// <summary>What else is wrong with the same form, in the order in which it is asked.</summary>
    public IReadOnlyList<RuleBrokenException> Others { get; private init; } = [];

    /// <summary>Throws if anything is wrong: all of it at once, so that nobody puts one thing right only to hear of the next.</summary>
    public static void ThrowIfAny(IEnumerable<RuleBrokenException> wrong)
    {
        if (wrong.ToList() is [var first, .. var others]) throw new RuleBrokenException(first.Message, first.Field) { Others = others };
    }
}
