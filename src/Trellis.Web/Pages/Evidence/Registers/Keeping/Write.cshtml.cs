using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Evidence.Registers;
using Trellis.Web.Drafts;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Evidence.Registers.Keeping;

/// <summary>The answer to one question as it is typed or ticked.</summary>
public sealed class AnswerRow
{
    /// <summary>Sent with every row, so that a question left open is a row too.</summary>
    public string? Question { get; set; }
    [StringLength(2000)] public string? Value { get; set; }
    public IList<string> Values { get; set; } = [];
    public DateOnly? Day { get; set; }

    public IReadOnlyList<string> Given => Day is { } day ? [day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : [.. Values, .. Value is null ? Array.Empty<string>() : [Value]];
}

/// <summary>Adds a thing to a register, or changes it: the version before stays.</summary>
public class WriteModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : RegisterPage(db, locality), ILoads, IKeepsDraft
{
    [BindProperty, StringLength(200)] public string? Title { get; set; }
    [BindProperty] public IList<AnswerRow> Answers { get; set; } = [];
    [BindProperty] public DateOnly? AsOf { get; set; }
    [BindProperty, StringLength(500)] public string? ChangedBecause { get; set; }
    /// <summary>The version this form was opened on.</summary>
    [BindProperty] public int Opened { get; set; }

    public Picks Picks { get; private set; } = null!;
    public bool IsNew => Versions.Count == 0;

    /// <summary>What the thing answers now.</summary>
    public IReadOnlyList<string> Before(RegisterQuestion question) => IsNew ? [] : Entry[question.Id];

    public async Task LoadAsync(CancellationToken cancel)
    {
        Answers = [.. Register.Questions.Select(q => Answers.FirstOrDefault(a => a.Question == q.Id) ?? new() { Question = q.Id })];
        Picks = await Picks.OfAsync(Db, Locality, Current, cancel);
    }

    public Task OnGetAsync(CancellationToken cancel)
    {
        if (!IsNew)
        {
            (Title, AsOf, Opened) = (Entry.Title, Entry.AsOf, Entry.Sequence);
            Answers = [.. Register.Questions.Select(q => Row(q, Entry[q.Id]))];
        }
        return LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!IsNew) this.RefuseOnce(Opened, Entry.Sequence, "Somebody else changed it while you were typing. What you typed is still here: look at theirs, then save again");
        RuleBrokenException.ThrowIfAny(Register.Questions.Select((question, at) => (question, at)).Where(q => Answers[q.at].Given.Any(v => !string.IsNullOrWhiteSpace(v) && !Picks.Takes(q.question, v.Trim(), Before(q.question))))
            .Select(q => new RuleBrokenException($"Choose an answer to “{q.question.Words}” from the list", $"Answers[{q.at}].{(q.question.TakesSeveral ? "Values" : "Value")}")));
        var filled = new Filled(Title ?? "", AsOf, [.. Register.Questions.Zip(Answers, (question, row) => new Answered(question.Id, row.Given))]);
        var entry = IsNew ? RegisterEntry.Add(Register, filled, Member, clock.Now()) : Entry.Change(Register, filled, ChangedBecause, Member, clock.Now());
        Db.Add(entry);
        return await DoneAsync(IsNew ? "It is in the register" : "The change is saved. The version before is kept", entry.EntryId, cancel);
    }

    private static AnswerRow Row(RegisterQuestion question, IReadOnlyList<string> values) => question switch
    {
        { TakesSeveral: true } => new() { Question = question.Id, Values = [.. values] },
        { Form: AnswerForm.Day } => new() { Question = question.Id, Day = values is [var day] ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null },
        _ => new() { Question = question.Id, Value = values is [var only] ? only : null },
    };
}
