using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;

namespace Trellis.Web.Pages.YoungPeople.Groupings;

/// <summary>What is asked when a grouping is decided: four things always, the rest folded and carried forward.</summary>
public abstract class DecisionAnswers : YoungPersonFormPage
{
    private const int RowsAtFirst = 2;

    /// <summary>The id this decision will have, made when the form is opened, so that two presses are one decision.</summary>
    [BindProperty] public Guid Key { get; set; }
    /// <summary>The decision that was current when the form was opened.</summary>
    [BindProperty] public Guid? OpenedOn { get; set; }
    /// <summary>A newer decision of somebody else that was shown, and that this one may stand beside.</summary>
    [BindProperty] public Guid? Knowing { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose the support that fits best now")] public Grouping? Grouping { get; set; }
    [BindProperty(Name = nameof(Present)), MinLength(1, ErrorMessage = "Tick who was there")] public List<Present> Present { get; set; } = [];
    [BindProperty, Required(ErrorMessage = "Say whether they agreed. “Not asked yet” is an answer too")] public Agreed? YoungPersonAgreed { get; set; }
    [BindProperty] public PlanLineAnswer PlanLine { get; set; } = new();

    [BindProperty] public List<WordsAnswer> Words { get; set; } = [];
    [BindProperty] public TextAnswer YoungPersonsView { get; set; } = new();
    [BindProperty] public TextAnswer FamilysView { get; set; } = new();
    [BindProperty] public Agreed FamilyAgreed { get; set; } = Agreed.NotAskedYet;
    [BindProperty] public Discussed Explained { get; set; } = Discussed.NotKnown;
    [BindProperty] public List<OptionAnswer> Options { get; set; } = [];
    [BindProperty] public Readers OptionsReaders { get; set; }
    [BindProperty] public List<PartAnswer> Parts { get; set; } = [];
    [BindProperty] public Readers PartsReaders { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter the date this was agreed, such as 14 3 2026")] public DateOnly? AgreedOn { get; set; }
    [BindProperty] public DateOnly? LookAgainOn { get; set; }
    [BindProperty] public TextAnswer Assessment { get; set; } = new();
    [BindProperty] public string? Subcategory { get; set; }
    [BindProperty] public TextAnswer WhyMoved { get; set; } = new();
    [BindProperty] public List<Guid> JointWith { get; set; } = [];

    protected SharedDecision Decided(string wordsVersion) => new()
    {
        Grouping = Grouping!.Value, Present = Present.Aggregate((a, b) => a | b), YoungPersonAgreed = YoungPersonAgreed!.Value, PlanLine = new(PlanLine.Words, PlanLine.Readers),
        YoungPersonsView = YoungPersonsView.AsMarked(), FamilysView = FamilysView.AsMarked(), FamilyAgreed = FamilyAgreed, Explained = Explained,
        Options = new([.. Options.Where(o => !o.IsEmpty).Select(o => o.AsOption())], OptionsReaders), Parts = new([.. Parts.Where(p => !p.IsEmpty).Select(p => p.AsPart())], PartsReaders),
        AgreedOn = AgreedOn!.Value, LookAgainOn = LookAgainOn, Assessment = Assessment.AsMarked(), Subcategory = string.IsNullOrEmpty(Subcategory) ? null : Subcategory,
        WhyMoved = WhyMoved.AsMarked(), JointWith = [.. JointWith.Distinct()], WordsVersion = wordsVersion,
    };

    /// <summary>What still holds from the last decision, as far as the reader may read it; what it leaves open, from our own last one. Of the four things only the plan is.</summary>
    protected void CarryForward(GroupingDecision? last, GroupingDecision? ours, IReadOnlyDictionary<OwnWordsTopic, OwnWords> words, DateOnly today)
    {
        (Key, OpenedOn, AgreedOn) = (Guid.CreateVersion7(), last?.Id, today);
        Words = [.. Enum.GetValues<OwnWordsTopic>().Select(t => WordsAnswer.Of(t, words.GetValueOrDefault(t), Reader))];
        if (last is not null) CarryForward(last, ours ?? last, today);
        while (Options.Count < RowsAtFirst) Options.Add(new());
        while (Parts.Count < RowsAtFirst) Parts.Add(new());
    }

    private void CarryForward(GroupingDecision last, GroupingDecision ours, DateOnly today)
    {
        TextAnswer Text(Func<GroupingDecision, MarkedText> of) => of(last).For(Reader, last) is { Length: > 0 } ? TextAnswer.Of(of(last), Reader, last) : TextAnswer.Of(of(ours), Reader, ours);
        (PlanLine.Words, PlanLine.Readers) = (last.PlanLine.For(Reader, last), last.PlanLine.AsReadBy(Reader, last).Readers);
        (YoungPersonsView, FamilysView, Assessment) = (Text(d => d.YoungPersonsView), Text(d => d.FamilysView), Text(d => d.Assessment));
        (FamilyAgreed, Explained, Subcategory) = (last.FamilyAgreed, last.Explained, last.Subcategory ?? ours.Subcategory);
        LookAgainOn = new[] { last.LookAgainOn, ours.LookAgainOn }.FirstOrDefault(on => on > today);
        var (with, by) = (last.Options.For(Reader, last) is { Count: > 0 } ? last : ours, last.Parts.For(Reader, last) is { Count: > 0 } ? last : ours);
        (Options, OptionsReaders) = ([.. (with.Options.For(Reader, with) ?? []).Select(OptionAnswer.Of)], with.Options.AsReadBy(Reader, with).Readers);
        (Parts, PartsReaders) = ([.. (by.Parts.For(Reader, by) ?? []).Select(PartAnswer.Of)], by.Parts.AsReadBy(Reader, by).Readers);
    }

    /// <summary>The young person's words that were changed since they were shown. What is still true is not written again.</summary>
    protected IEnumerable<OwnWords> ChangedWords(IReadOnlyCollection<OwnWords> kept, Hand hand) =>
        from answer in Words
        let shown = kept.FirstOrDefault(w => w.Id == answer.ShownId)
        where shown is null || shown.Text.For(Reader, shown) is null ? !answer.IsEmpty : shown.Text != answer.AsMarked()
        where kept.Where(w => w.Topic == answer.Topic).MaxBy(w => w.RecordedAt)?.Text != answer.AsMarked()
        select OwnWords.Write(YoungPerson, answer.Topic, answer.AsMarked(), hand);
}
