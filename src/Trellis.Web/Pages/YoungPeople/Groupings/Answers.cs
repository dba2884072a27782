using System.ComponentModel.DataAnnotations;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Pages.YoungPeople.Groupings;

/// <summary>A free text as it is typed, and who may read it.</summary>
public class TextAnswer
{
    [StringLength(4000, ErrorMessage = "Write 4,000 characters or fewer")]
    public string? Words { get; set; }
    public Readers Readers { get; set; }

    public MarkedText AsMarked() => new(Words, Readers);
    public bool IsEmpty => string.IsNullOrWhiteSpace(Words);

    public static TextAnswer Of(MarkedText text, Reader reader, IEntry entry) => text.For(reader, entry) is { } words ? new() { Words = words, Readers = text.Readers } : new();
}

/// <summary>The plan as it is typed: one line, and who may read it.</summary>
public class PlanLineAnswer
{
    [Required(ErrorMessage = "Write the plan in one line"), StringLength(300, ErrorMessage = "Keep the plan to one line of 300 characters or fewer")]
    public string? Words { get; set; }
    public Readers Readers { get; set; }
}

/// <summary>The young person's words on one topic: those shown when the form was opened, changed or left as still true.</summary>
public class WordsAnswer : TextAnswer
{
    public OwnWordsTopic Topic { get; set; }
    public Guid? ShownId { get; set; }

    public static WordsAnswer Of(OwnWordsTopic topic, OwnWords? shown, Reader reader) =>
        new() { Topic = topic, ShownId = shown?.Id, Words = shown?.Text.For(reader, shown), Readers = shown?.Text.Readers ?? Readers.Everyone };
}

/// <summary>One option as it is typed. A row left empty is no option.</summary>
public class OptionAnswer : IValidatableObject
{
    [StringLength(300, ErrorMessage = "Write 300 characters or fewer")] public string? What { get; set; }
    public HelpKind? Kind { get; set; }
    [StringLength(1000, ErrorMessage = "Write 1,000 characters or fewer")] public string? LikelyToHelp { get; set; }
    [StringLength(1000, ErrorMessage = "Write 1,000 characters or fewer")] public string? Limits { get; set; }
    public bool Preferred { get; set; }
    public bool Chosen { get; set; }

    public bool IsEmpty => Kind is null && !Preferred && !Chosen && new[] { What, LikelyToHelp, Limits }.All(string.IsNullOrWhiteSpace);

    public OptionTalkedThrough AsOption() => new(What!.Trim(), Kind!.Value, Chosen, Said(LikelyToHelp), Said(Limits), Preferred);

    public static OptionAnswer Of(OptionTalkedThrough option) =>
        new() { What = option.What, Kind = option.Kind, LikelyToHelp = option.LikelyToHelp, Limits = option.Limits, Preferred = option.Preferred, Chosen = option.Chosen };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsEmpty) yield break;
        if (string.IsNullOrWhiteSpace(What)) yield return new("Write what this option is, or clear the row", [nameof(What)]);
        if (Kind is null) yield return new("Choose what kind of help this option is, or clear the row", [nameof(Kind)]);
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Who does what, as it is typed. A row left empty is nobody.</summary>
public class PartAnswer : IValidatableObject
{
    [StringLength(200, ErrorMessage = "Write 200 characters or fewer")] public string? Who { get; set; }
    [StringLength(1000, ErrorMessage = "Write 1,000 characters or fewer")] public string? What { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Who) && string.IsNullOrWhiteSpace(What);

    public PartInPlan AsPart() => new(Who!.Trim(), What!.Trim());

    public static PartAnswer Of(PartInPlan part) => new() { Who = part.Who, What = part.What };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsEmpty) yield break;
        if (string.IsNullOrWhiteSpace(Who)) yield return new("Write who does this, or clear the row", [nameof(Who)]);
        if (string.IsNullOrWhiteSpace(What)) yield return new("Write what they do, or clear the row", [nameof(What)]);
    }
}
