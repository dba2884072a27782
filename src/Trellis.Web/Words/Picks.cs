using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Alliance;
using Trellis.Domain.Evidence;
using Trellis.Domain.Evidence.Registers;
using Trellis.Domain.Planning;
using Trellis.Domain.Workshops;
using Trellis.Web.Access;

namespace Trellis.Web.Words;

/// <summary>What the questions of a register are answered from: sectors, organisations, evidence that this member may read, workshops, and actions for whoever may open the plan.</summary>
public sealed record Picks(ContentList Sectors, IReadOnlyList<Organisation> Organisations, IReadOnlyList<EvidenceItem> Evidence, IReadOnlyList<Workshop> Workshops, IReadOnlyList<PlanAction> Actions)
{
    public static async Task<Picks> OfAsync(TrellisDb db, LocalityContent locality, CurrentMember current, CancellationToken cancel) => new(
        locality.Sectors, await db.Organisations.AsNoTracking().OrderBy(o => o.Name).ToListAsync(cancel),
        await db.EvidenceItems.AsNoTracking().Where(i => i.WithdrawnAt == null).OrderBy(i => i.Title).ToListAsync(cancel), await db.Workshops.AsNoTracking().OrderByDescending(w => w.HeldOn).ToListAsync(cancel),
        current.MayOpen("/Planning/Index") ? await db.PlanActions.AsNoTracking().OrderBy(a => a.Title).ToListAsync(cancel) : []);

    /// <summary>The choices of a question that has any.</summary>
    public IReadOnlyList<Choice> For(RegisterQuestion question) => question.Form switch
    {
        AnswerForm.Sectors => [.. Sectors.Items.Select(i => new Choice(i.Code, i.Title))],
        AnswerForm.Organisation => [.. Organisations.Select(o => new Choice($"{o.Id}", o.Name))],
        AnswerForm.Evidence => [.. Evidence.Select(i => new Choice($"{i.Id}", i.Title))],
        AnswerForm.Workshop => [.. Workshops.Select(w => new Choice($"{w.Id}", $"{w.Title}, {w.HeldOn.Said}"))],
        AnswerForm.Actions => [.. Actions.Select(a => new Choice($"{a.Id}", a.Title))],
        _ => question.From,
    };

    /// <summary>The same with what was answered before and is no longer among them, or is not for this member to read: it can be kept or taken away, and is never lost unseen.</summary>
    public IReadOnlyList<Choice> For(RegisterQuestion question, IEnumerable<string> before) =>
        For(question) is var choices && question.From.Count > 0 ? choices : [.. choices, .. before.Where(b => choices.All(c => c.Code != b)).Select(b => new Choice(b, Said(question, b)))];

    public bool Takes(RegisterQuestion question, string value, IEnumerable<string> before) =>
        question.Form is AnswerForm.Words or AnswerForm.Day or AnswerForm.Number || For(question, before).Any(c => c.Code == value);

    public string Said(RegisterQuestion question, string value) => question.Form switch
    {
        AnswerForm.Day => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture).Said,
        AnswerForm.Words or AnswerForm.Number => value,
        AnswerForm.Evidence => For(question).FirstOrDefault(c => c.Code == value)?.Title ?? "An item that is withdrawn, or that you may not read",
        AnswerForm.Actions => For(question).FirstOrDefault(c => c.Code == value)?.Title ?? "An action of the plan",
        _ => For(question).FirstOrDefault(c => c.Code == value)?.Title ?? value,
    };
}
