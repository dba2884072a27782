using Trellis.Data.Connections;
using Trellis.Domain;
using Trellis.Domain.Groupings;
using Trellis.Web.Sheets;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.YoungPeople.Exports;

/// <summary>What is to go back: all, or what changed since.</summary>
public enum Since { Everything, LastFile, Day }

/// <summary>The file that goes back into a record system: a row for each young person by its own numbers, and a sheet that says what the columns mean.</summary>
internal static class FileBack
{
    private static readonly (Column Column, string Means)[] Columns =
    [
        (new("local_id"), "The number your own system knows the young person by"),
        (new("nhs_number"), "As your organisation registered it here; empty where it did not"),
        (new("grouping", 24), "The latest grouping you may see, whoever agreed it; empty where there is none"),
        (new("grouping_agreed_on"), "The day it was agreed"),
        (new("grouping_agreed_by", 30), "The organisation that recorded it"),
        (new("grouping_agreed_by_code"), "Its ODS code"),
        (new("review_on"), "When to look at it again; empty where no day is set"),
        (new("our_grouping", 24), "The grouping your own organisation holds"),
        (new("our_grouping_agreed_on"), "The day that was agreed"),
        (new("our_review_on"), "When to look at that again"),
        (new("seen_differently"), "yes where organisations that work with the young person hold different groupings"),
    ];

    public static Sheet Rows(IEnumerable<GroupingBack> groupings, GroupingWords words, Names names, IReadOnlyDictionary<Guid, string> codes) => new("Groupings", [.. Columns.Select(c => c.Column)],
    [
        .. groupings.Select(g => (IReadOnlyList<Cell>)
        [
            g.Registration.LocalId, g.Registration.Details.NhsNumber?.ToString(),
            .. g.Current is { } now ? new Cell[] { words[now.Grouping].Title, now.AgreedOn, names.Organisation(now.OrganisationId), codes.GetValueOrDefault(now.OrganisationId), Day(now.LookAgainOn) } : [new(), new(), new(), new(), new()],
            .. g.Ours is { } ours ? new Cell[] { words[ours.Grouping].Title, ours.AgreedOn, Day(ours.LookAgainOn) } : [new(), new(), new()],
            g.SeenDifferently ? "yes" : "no",
        ]),
    ]);

    public static Sheet About(DateTimeOffset? since, Moment now) => new("About", [new("Column", 28), new("What it means", 80)],
    [
        .. Columns.Select(c => (IReadOnlyList<Cell>)[c.Column.Title, c.Means]),
        ["", ""], ["Made", now.Instant.Said], ["Holds", since is { } then ? $"Whom anything may have changed for since {then.Said}" : "Everybody the team works with"],
    ]);

    private static Cell Day(DateOnly? day) => day is { } known ? (Cell)known : new Cell();
}
