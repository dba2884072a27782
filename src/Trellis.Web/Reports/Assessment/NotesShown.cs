using Trellis.Domain.Assessment;
using Trellis.Domain.Insight;

namespace Trellis.Web.Reports.Assessment;

/// <summary>What the panel wrote down: strengths, what could be better, key points of what was said.</summary>
internal static class NotesShown
{
    public static Section? Strengths(RoundMaterial round) => Section("Strengths", round, r => r.Strengths);

    public static Section? Improvements(RoundMaterial round) => Section("What could be better", round, r => r.Improvements);

    public static Section? Deliberation(RoundMaterial round) => Section("Key points of what was said", round, r => r.Deliberation);

    public static IEnumerable<string> Of(RoundMaterial round, Func<PrincipleRating, string?> note) =>
        from rating in round.Tool.Ratings
        let said = round.Now.Ratings.TryGetValue(rating.Code, out var now) ? note(now) : null
        where said is not null
        select $"{rating.Name} ({rating.ShortTitle}): {said}";

    private static Section? Section(string heading, RoundMaterial round, Func<PrincipleRating, string?> note) => Of(round, note).ToList() is { Count: > 0 } notes ? new(heading, [new Bullets(notes)]) : null;
}
