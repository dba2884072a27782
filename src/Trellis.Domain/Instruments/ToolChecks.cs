namespace Trellis.Domain.Instruments;

/// <summary>What makes a tool unusable, in words for whoever edits the file.</summary>
internal static class ToolChecks
{
    public static IEnumerable<string> WhatIsWrong(AssessmentTool tool)
    {
        List<Rating> ratings = [.. tool.Ratings];
        if (tool.Principles.Count != 17 || ratings.Count != 22) yield return $"it has {tool.Principles.Count} principles and {ratings.Count} ratings, not 17 and 22";
        foreach (var twice in Twice(tool.Principles.Select(p => p.Code)).Concat(Twice(ratings.Select(r => r.Code))).Concat(Twice(ratings.SelectMany(r => r.Clauses).Select(c => c.Id)))) yield return $"{twice} stands there twice";
        foreach (var wrong in ratings.SelectMany(WhatIsWrong)) yield return wrong;
        if (!tool.Crosswalk.Select(r => r.Principle).OfType<string>().Order(StringComparer.Ordinal).SequenceEqual(tool.Principles.Select(p => p.Code).Order(StringComparer.Ordinal))) yield return "the crosswalk must name each principle once";
        foreach (var twice in Twice(tool.Crosswalk.Select(r => r.Card))) yield return $"the crosswalk names {twice} twice";
        foreach (var row in tool.Crosswalk.Where(r => tool.FrameworkPrinciples.All(f => f.Code != r.Framework))) yield return $"{row.Framework} is not a framework principle";
    }

    private static IEnumerable<string> WhatIsWrong(Rating rating)
    {
        if (!rating.Levels.Select(l => l.Level).SequenceEqual([1, 2, 3, 4]) || rating.Levels.Any(l => l.Clauses.Count == 0 || l.Clauses.Any(c => string.IsNullOrWhiteSpace(c.Words)))) yield return $"{rating.Code} needs levels 1 to 4, each in words";
        if (rating.Kind is RatingKind.Measured && rating.Measures.Count == 0) yield return $"{rating.Code} is measured, so it needs a measure";
        foreach (var measure in rating.Measures.Where(m => !m.Bands.AreRising)) yield return $"the thresholds of {measure.Code} must be for levels 2, 3 and 4 and rise";
        var known = rating.Questions.Select(q => q.Id).ToHashSet();
        var asked = rating.Paths.SelectMany(p => p.All.Concat(p.Any)).Concat(rating.Caps.Select(c => c.Unless)).Concat(rating.Questions.SelectMany(q => q.Implies));
        foreach (var unknown in asked.Where(q => !known.Contains(q)).Distinct()) yield return $"{rating.Code} has no question {unknown}";
    }

    private static IEnumerable<string> Twice(IEnumerable<string> names) => names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key);
}
