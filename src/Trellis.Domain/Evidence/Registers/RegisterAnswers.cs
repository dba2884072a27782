using System.Globalization;

namespace Trellis.Domain.Evidence.Registers;

/// <summary>What answers must be before they are kept, in the words of whoever types them.</summary>
internal static class RegisterAnswers
{
    private const int Longest = 2000;
    private const long Most = 1_000_000;

    public static long? Whole(string typed) => long.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most ? number : null;

    /// <summary>The answers to the questions of a register, trimmed; what was left open is left out.</summary>
    public static IReadOnlyList<Answered> Trimmed(this Register register, IReadOnlyList<Answered> given) =>
        [.. register.Questions.Select(q => new Answered(q.Id, [.. given.Where(a => a.Question == q.Id).SelectMany(a => a.Values).Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v.Trim()).Distinct()])).Where(a => a.Values.Count > 0)];

    /// <summary>All that is wrong with trimmed answers, in the order of the questions.</summary>
    public static IEnumerable<RuleBrokenException> Wrong(this Register register, IReadOnlyList<Answered> answers)
    {
        foreach (var question in register.Questions)
        {
            var values = answers.FirstOrDefault(a => a.Question == question.Id)?.Values ?? [];
            if (Wrong(question, values) is { } wrong) yield return new(wrong, register.Field(question));
            else if (question.Within is not null && WrongWithin(register, question, answers) is { } within) yield return within;
        }
    }

    private static string? Wrong(RegisterQuestion question, IReadOnlyList<string> values) => question switch
    {
        { Required: true } when values.Count == 0 => $"Answer “{question.Words}”",
        { TakesSeveral: false } when values.Count > 1 => $"Give one answer to “{question.Words}”",
        { Form: AnswerForm.One or AnswerForm.Several } when values.Any(v => question.From.All(c => c.Code != v)) => $"Choose an answer to “{question.Words}” from the list",
        { Form: AnswerForm.Number } when values.Any(v => Whole(v) is null) => $"Enter a whole number, such as 12, for “{question.Words}”",
        { Form: AnswerForm.Day } when values.Any(v => !DateOnly.TryParseExact(v, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) => $"Enter a day for “{question.Words}”",
        _ when values.Any(v => v.Length > Longest) => $"Say it in at most {Longest:N0} letters: “{question.Words}”",
        _ => null,
    };

    private static RuleBrokenException? WrongWithin(Register register, RegisterQuestion question, IReadOnlyList<Answered> answers)
    {
        long? Of(string id) => answers.FirstOrDefault(a => a.Question == id) is { Values: [var typed] } ? Whole(typed) : null;

        var asked = register.Question(question.Within!)!;
        return (Of(question.Id), Of(asked.Id)) switch
        {
            (null, _) => null,
            (_, null) => asked.Required ? null : new($"Answer “{asked.Words}” too, so that it can be said of how many", register.Field(asked)),
            var (part, whole) when part > whole => new($"{part} cannot be out of {whole}. Check both numbers", register.Field(question)),
            _ => null,
        };
    }

    /// <summary>The field of the form that asks a question.</summary>
    private static string Field(this Register register, RegisterQuestion question)
    {
        var at = register.Questions.TakeWhile(q => q.Id != question.Id).Count();
        return $"{nameof(RegisterEntry.Answers)}[{at}].{(question.TakesSeveral ? "Values" : question.Form is AnswerForm.Day ? "Day" : "Value")}";
    }
}
