namespace Trellis.Domain.Tests;

/// <summary>Where a rule of the house is broken, told in full: xunit's own list would be cut short.</summary>
internal static class Breaches
{
    public static void None(IEnumerable<string> breaches)
    {
        var told = string.Join(Environment.NewLine, breaches);
        Assert.True(told.Length == 0, told);
    }
}
