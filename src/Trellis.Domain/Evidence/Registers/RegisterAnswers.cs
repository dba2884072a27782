using System.Globalization;

namespace Trellis.Domain.Evidence.Registers;

/// <summary>What answers must be before they are kept, in the words of whoever types them.</summary>
internal static class RegisterAnswers
{
    private const int Longest = 2000;
    private const long Most = 1_000_000;

    public static long? Whole(string typed) => long.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most ? number : null;

    /// <summary>The answers to the questions of a register, trimmed; what was left open is left out.</summary>
    public static IReadOnlyList<Answered> Checked(this Register register, IReadOnlyList<Answered> given)
    {
        List<Answered> answers = [];
        for (var at = 0; at < register.Questions.Count; at++)
        {
            var question = register.Questions[at];
            List<string> values = [.. given.Where(a => a.Question == question.Id).SelectMany(a => a.Values).Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v.Trim()).Distinct()];
            if (Wrong(question, values) is { } wrong) throw new RuleBrokenException(wrong, register.Field(question));
            if (values.Count > 0) answers.Add(new(question.Id, values));
        }
        foreach (var question in register.Questions.Where(q => q.Within is not null)) CheckWithin(register, question, answers);
        return answers;
    }

    private static string? Wrong(RegisterQuestion question, List<string> values) => question switch
    {
        { Required: true } when values.Count == 0 => $"Answer “{question.Words}”",
        { TakesSeveral: false } when values.Count > 1 => $"Give one answer to “{question.Words}”",
        { Form: AnswerForm.One or AnswerForm.Several } when values.Any(v => question.From.All(c => c.Code != v)) => $"Choose an answer to “{question.Words}” from the list",
        { Form: AnswerForm.Number } when values.Any(v => Whole(v) is null) => $"Enter a whole number, such as 12, for “{question.Words}”",
        { Form: AnswerForm.Day } when values.Any(v => !DateOnly.TryParseExact(v, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) => $"Enter a day for “{question.Words}”",
        _ when values.Any(v => v.Length > Longest) => $"Say it in at most {Longest:N0} letters: “{question.Words}”",
        _ => null,
    };

    private static void CheckWithin(Register register, RegisterQuestion question, List<Answered> answers)
    {
        long? Of(string id) => answers.FirstOrDefault(a => a.Question == id) is { Values: [var typed] } ? Whole(typed) : null;
        if (Of(question.Id) is not { } part) return;
        if (Of(question.Within!) is not { } whole) throw new RuleBrokenException($"Answer “{register.Question(question.Within!)!.Words}” too, so that it can be said of how many", register.Field(register.Question(question.Within!)!));
        if (part > whole) throw new RuleBrokenException($"{part} cannot be out of {whole}. Check both numbers", register.Field(question));
    }

    /// <summary>The field of the form that asks a question.</summary>
    private static string Field(this Register register, RegisterQuestion question)
    {
        var at = register.Questions.TakeWhile(q => q.Id != question.Id).Count();
        return $"{nameof(RegisterEntry.Answers)}[{at}].{(question.TakesSeveral ? "Values" : question.Form is AnswerForm.Day ? "Day" : "Value")}";
    }
}
