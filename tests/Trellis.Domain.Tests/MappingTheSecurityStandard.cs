using System.Text.RegularExpressions;

namespace Trellis.Domain.Tests;

/// <summary>The map from the security standard to our tests (docs/asvs.md) names only what is there.</summary>
public partial class MappingTheSecurityStandard
{
    private const int RequirementsOfLevelsOneAndTwo = 253;

    private static readonly List<string[]> Lines = [.. SourceTree.Files.Single(f => f.Path == "docs/asvs.md").Lines.Where(l => Number().IsMatch(l)).Select(l => l.Trim('|', ' ').Split(" | "))];

    [Fact]
    public void Every_test_it_names_is_there()
    {
        var tests = SourceTree.Under("tests", ".cs").Select(f => f.Text).ToList();
        var named = Lines.SelectMany(l => Named().Matches(l[3]).Select(m => (Line: l[0], Class: m.Groups[1].Value, Method: m.Groups[2].Value))).ToList();

        Assert.True(named.Count > 100);
        Breaches.None(named.Where(n => !tests.Any(t => Regex.IsMatch(t, $@"\bclass {n.Class}\b") && (n.Method is "" || Regex.IsMatch(t, $@"\b{n.Method}\(")))).Select(n => $"{n.Line} names {n.Class}.{n.Method}, which is no test."));
    }

    [Fact]
    public void Every_requirement_has_one_line_that_says_how_it_stands()
    {
        Assert.Equal(RequirementsOfLevelsOneAndTwo, Lines.Select(l => l[0]).Distinct().Count());
        Assert.All(Lines, l => Assert.True(l.Length == 4 && l.All(c => c.Trim().Length > 0) && Stands().IsMatch(l[2]), string.Join(" | ", l)));
    }

    [GeneratedRegex(@"^\| \d+\.\d+\.\d+ \|")]
    private static partial Regex Number();

    [GeneratedRegex(@"`([A-Z]\w+)(?:\.(\w+))?`")]
    private static partial Regex Named();

    [GeneratedRegex("^(Met|Partly|Not met|Does not apply|Left to whoever runs it)")]
    private static partial Regex Stands();
}
