using System.Net;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Alliance;
using Trellis.Web.Sheets;
using Trellis.Web.Tests.Assessment;
using Trellis.Web.Tests.Sheets;

namespace Trellis.Web.Tests.Planning;

public class TakingSheetsInAndOut(PlanOfItsOwn plan) : IClassFixture<PlanOfItsOwn>
{
    private async Task<byte[]> Export() => await plan.Browser.GetByteArrayAsync("/plan/export", TestContext.Current.CancellationToken);

    /// <summary>The exported sheet as somebody changed it: for each action by title, or a new row, the columns by heading.</summary>
    private async Task<byte[]> Edited(params (string? Action, (string Column, string? Value)[] Cells)[] rows) => Edited(await Export(), rows);

    private static byte[] Edited(byte[] taken, params (string? Action, (string Column, string? Value)[] Cells)[] rows)
    {
        var read = SheetReader.Read(new MemoryStream(taken), "Plan");
        var heads = read[0].Cells.OrderBy(c => c.Key).Select(c => c.Value.Said!).ToList();
        var cells = rows.Select(edit =>
        {
            var row = read.FirstOrDefault(r => edit.Action is not null && r[heads.IndexOf("Action")].Said == edit.Action);
            return (IReadOnlyList<Cell>)[.. heads.Select((h, i) => edit.Cells.Any(c => c.Column == h) ? new Cell(edit.Cells.First(c => c.Column == h).Value) : row?[i] is { } kept ? new Cell(kept.Text, kept.Number) : new Cell())];
        });
        return Workbook.Write(new Sheet("Plan", [.. heads.Select(h => new Column(h))], [.. cells]));
    }

    private async Task<IHtmlDocument> Send(byte[] file, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var page = await plan.Browser.Page("/plan/import");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(file), "Upload", "plan.xlsx" },
        };
        var answer = await plan.Browser.PostAsync("/plan/import", content, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Page();
    }

    private Task<HttpResponseMessage> Confirm(IHtmlDocument page) => plan.Browser.Submit(page, "/plan/import?handler=Confirm");

    private static IEnumerable<string> Changes(IHtmlDocument page) => page.QuerySelectorAll("main h2 + ul li").Select(l => l.Words());

    [Fact]
    public async Task The_plan_leaves_as_a_valid_workbook_with_a_bar_for_each_month_and_what_the_columns_mean()
    {
        await plan.Action(await plan.Objective("To be taken away"), "Taken away", 0, 75);
        var file = await Export();
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book, TestContext.Current.CancellationToken).Select(e => e.Description));
        var rows = SheetReader.Read(new MemoryStream(file), "Plan");
        var row = rows.Single(r => r[3].Said == "Taken away");
        Assert.Equal((new DateOnly(2026, 9, 1), new DateOnly(2026, 11, 15)), (row[11].Date!.Value, row[12].Date!.Value));
        var bars = SheetReader.Read(new MemoryStream(file), "Bars");
        Assert.Equal(["Sept 26", "Oct 26", "Nov 26"], bars[0].Cells.OrderBy(c => c.Key).Select(c => c.Value.Said).SkipWhile(h => h != "Sept 26").Take(3));
        var sheets = book.WorkbookPart!.WorksheetParts.Select(w => w.Worksheet!.OuterXml).ToList();
        var drawn = sheets.Single(x => x.Contains("Sept 26", StringComparison.Ordinal));
        Assert.Contains($"r=\"E{bars.Single(r => r[0].Said == "Taken away").Number}\" s=\"{(int)Look.White}\"", drawn, StringComparison.Ordinal);
        Assert.All(sheets, s => Assert.Contains("orientation=\"landscape\"", s, StringComparison.Ordinal));
        Assert.Contains(SheetReader.Read(new MemoryStream(file), "What the columns mean"), r => r[0].Said == "Phase" && r[2].Said!.Contains("Programme installation", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sheet_sent_back_as_it_was_changes_nothing()
    {
        await plan.Action(await plan.Objective("To come back"), "Comes back as it was", more: [("Partners", $"{plan.Here.School.Id}"), ("Measure", "collaborate")]);
        var page = await Send(await Export());
        Assert.Contains("It changes nothing", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task Each_change_is_told_in_words_before_and_made_only_when_confirmed()
    {
        var (first, second) = (await plan.Action(await plan.Objective("To be changed by sheet"), "Changed by sheet"), await plan.Action(await plan.Objective("To be finished by sheet"), "Finished by sheet"));
        var page = await Send(await Edited(
            ("Changed by sheet", [("Phase", "Full operation and sustainment"), ("Organisation", plan.Here.School.Name), ("Person", "Kit Marsh"), ("Due", "30/11/2026"), ("Why the dates move", "The hall is shut")]),
            ("Finished by sheet", [("How it stands", "Done"), ("Word on it", "All signed")]),
            (null, [("Objective", "To be changed by sheet"), ("Action", "New by sheet"), ("Level", "macro"), ("Phase", "exploration and adoption"), ("Workstream", "Training and coaching"), ("Organisation", plan.Here.Trust.Name), ("Person", "Jo Bell"), ("Starts", "1 October 2026"), ("Due", "2026-12-01")])));

        Assert.Equal(
        [
            "Changed by sheet: Phase from “Programme installation” to “Full operation and sustainment”.", $"Changed by sheet: Organisation from “{plan.Here.Trust.Name}” to “{plan.Here.School.Name}”.", "Changed by sheet: Person from “Sam Okoro” to “Kit Marsh”.",
            "Changed by sheet: dates from 1 September 2026 to 1 October 2026 to 1 September 2026 to 30 November 2026, because: The hall is shut.", "Finished by sheet: Not started becomes Done. All signed",
            $"New action for “To be changed by sheet”: New by sheet, Jo Bell, {plan.Here.Trust.Name}, 1 October 2026 to 1 December 2026.",
        ], Changes(page));
        Assert.Equal(new DateOnly(2026, 10, 1), (await plan.Kept(first)).Due);

        (await Confirm(page)).EnsureRedirect();
        var (changed, finished, added) = (await plan.Kept(first), await plan.Kept(second), await plan.Site.Database(db => db.PlanActions.SingleAsync(a => a.Title == "New by sheet")));
        Assert.Equal((plan.Here.Kit.Id, "full", new DateOnly(2026, 11, 30), new DateOnly(2026, 10, 1)), (changed.OwnerId!.Value, changed.Phase, changed.Due, changed.FirstDue));
        Assert.Equal(Domain.Planning.ActionStatus.Done, finished.Status);
        Assert.Equal(("Jo Bell", "training"), (added.OwnerName, added.Workstream));
        Assert.Contains("Moved", (await plan.Site.Database(db => db.DatesMoved.SingleAsync(m => m.ActionId == changed.Id))).GetType().Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_wrong_cell_is_told_with_a_sentence_and_nothing_is_saved()
    {
        var address = await plan.Action(await plan.Objective("To be sent wrongly"), "Sent wrongly");
        var page = await Send(await Edited(
            ("Sent wrongly", [("Due", "30/11/2026")]), ("Sent wrongly", [("Phase", "Someday")]), ("Sent wrongly", [("Id", $"{Guid.NewGuid()}")]), ("Sent wrongly", [("Organisation", "Nobody Ltd")]),
            ("Sent wrongly", [("Id", null), ("Objective", "None such")]), ("Sent wrongly", [("Id", null), ("Starts", "soon")]), ("Sent wrongly", [("Id", null), ("How it stands", "Half done")]), ("Sent wrongly", [("Id", null), ("Action", " ")])));

        var wrong = page.QuerySelectorAll("main tbody tr").Select(r => string.Join(" | ", r.Children.Select(c => c.QuerySelectorAll(".nhsuk-table__heading").Aggregate(c.Words(), (w, h) => w[h.Words().Length..].Trim())))).ToList();
        Assert.Equal("P2 | Say why the dates move.", wrong[0]);
        Assert.StartsWith("A3 | This id stands in an earlier row too", wrong[1], StringComparison.Ordinal);
        Assert.StartsWith("A4 | No action of this plan has this id.", wrong[2], StringComparison.Ordinal);
        Assert.Contains("A5 | This id stands in an earlier row too", wrong[3], StringComparison.Ordinal);
        Assert.StartsWith("C6 | No objective of the plan has these words.", wrong[4], StringComparison.Ordinal);
        Assert.Equal("L7 | Enter a date, such as 30/11/2026.", wrong[5]);
        Assert.StartsWith("O8 | Write one of: Not started, Going on", wrong[6], StringComparison.Ordinal);
        Assert.Equal("D9 | Say what will be done.", wrong[7]);
        Assert.Null(page.QuerySelector("main form"));
        Assert.Equal(new DateOnly(2026, 10, 1), (await plan.Kept(address)).Due);
    }

    [Fact]
    public async Task Where_the_plan_changed_meanwhile_the_changes_are_shown_anew()
    {
        var address = await plan.Action(await plan.Objective("To change meanwhile"), "Changes meanwhile");
        var page = await Send(await Edited(("Changes meanwhile", [("Workstream", "Training and coaching")])));
        (await plan.Browser.Submit($"{address}/edit", ("Workstream", "quality"))).EnsureRedirect();
        var again = await (await Confirm(page)).Page();
        Assert.Contains("The plan changed meanwhile", again.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Empty(Changes(again));
        Assert.Equal("Changes meanwhile, Workstream: “Training and coaching”In the plan now: “Data and quality improvement”", again.QuerySelector("main .nhsuk-checkboxes__item")!.Words());
        (await Confirm(again)).EnsureRedirect();
        Assert.Equal("quality", (await plan.Kept(address)).Workstream);
    }

    [Fact]
    public async Task A_stale_sheet_brings_its_own_changes_and_leaves_those_of_others()
    {
        var objective = await plan.Objective("To go stale");
        var (address, other) = (await plan.Action(objective, "Goes stale"), await plan.Action(objective, "Not touched in the sheet"));
        var taken = await Export();
        (await plan.Browser.Submit($"{address}/edit", ("Workstream", "quality"), ("Says", "Said by others"), ("Phase", "full"))).EnsureRedirect();
        (await plan.Browser.Submit($"{other}/edit", ("Workstream", "quality"))).EnsureRedirect();
        (await plan.Browser.Submit($"{other}/dates", [.. Programme.Date("Due", PlanOfItsOwn.Today.AddDays(60)), ("Because", "The hall is shut")])).EnsureRedirect();
        var page = await Send(Edited(taken, ("Goes stale", [("Action", "Went stale"), ("More about it", "Said in the sheet"), ("Phase", "Full operation and sustainment")]), ("Not touched in the sheet", [])));

        Assert.Equal("Goes stale: Action from “Goes stale” to “Went stale”.", Assert.Single(Changes(page)));
        Assert.Equal("Goes stale, More about it: “Said in the sheet”In the plan now: “Said by others”", Assert.Single(page.QuerySelectorAll("main .nhsuk-checkboxes__item")).Words());

        (await plan.Browser.Submit(page, "/plan/import?handler=Confirm", ("Theirs", page.QuerySelector("main input[type=checkbox]")!.GetAttribute("value")))).EnsureRedirect();
        var (kept, untouched) = (await plan.Kept(address), await plan.Kept(other));
        Assert.Equal(("Went stale", "Said in the sheet", "quality", "full"), (kept.Title, kept.Says, kept.Workstream, kept.Phase));
        Assert.Equal(("quality", PlanOfItsOwn.Today.AddDays(60)), (untouched.Workstream, untouched.Due));
    }

    [Fact]
    public async Task A_row_without_its_mark_is_told_of()
    {
        await plan.Action(await plan.Objective("To lose its mark"), "Lost its mark");
        var page = await Send(await Edited(("Lost its mark", [("As taken out", null), ("Phase", "Full operation and sustainment")])));
        Assert.Contains("One row does not say when it was taken out", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Single(Changes(page));
    }

    [Fact]
    public async Task What_belongs_to_somebody_who_left_stays_theirs_until_it_is_given_on()
    {
        var leaver = Locality.Person("Lee Ver", plan.Here.Trust, Roles.Practitioner);
        await plan.Site.Save(leaver);
        var address = await plan.Action(await plan.Objective("To be left behind"), "Left behind", more: [("OwnerId", $"{leaver.Id}")]);
        await plan.Site.Database(async db => { (await db.Members.FindAsync(leaver.Id))!.LeftOn = PlanOfItsOwn.Today.AddDays(-1); return await db.SaveChangesAsync(); });

        (await plan.Browser.Submit($"{address}/edit", ("Says", "Still going"))).EnsureRedirect();
        Assert.Equal(leaver.Id, (await plan.Kept(address)).OwnerId);
        (await Confirm(await Send(await Edited(("Left behind", [("More about it", "Going well")]))))).EnsureRedirect();
        var kept = await plan.Kept(address);
        Assert.Equal((leaver.Id, "Going well"), (kept.OwnerId!.Value, kept.Says));
    }

    [Fact]
    public async Task A_sheet_without_a_column_leaves_what_it_would_hold_as_it_is()
    {
        var address = await plan.Action(await plan.Objective("To lack columns"), "Lacks columns", more: [("Partners", $"{plan.Here.School.Id}"), ("Says", "Keep me")]);
        var rows = SheetReader.Read(new MemoryStream(await Export()), "Plan");
        string[] heads = ["Id", "Objective", "Action", "Level", "Phase", "Workstream", "Organisation", "Person", "Starts", "Due"];
        var places = heads.Select(h => rows[0].Cells.Single(c => c.Value.Said == h).Key).ToList();
        var row = rows.Single(r => r[3].Said == "Lacks columns");
        var file = Workbook.Write(new Sheet("Ours", [.. heads.Select(h => new Column(h))], [[.. places.Select((p, i) => heads[i] == "Action" ? new Cell("Lacks columns still") : new Cell(row[p].Text, row[p].Number))]]));
        (await Confirm(await Send(file))).EnsureRedirect();
        var kept = await plan.Kept(address);
        Assert.Equal(("Lacks columns still", "Keep me", plan.Here.School.Id), (kept.Title, kept.Says, kept.Partners.Single()));
    }

    [Fact]
    public async Task A_file_that_is_no_plain_sheet_of_ours_is_refused_with_a_sentence()
    {
        await plan.Objective("To have a plan");
        foreach (var (file, sentence) in new (byte[], string)[]
        {
            (Files.Plain(), "The first row lacks these headings: Id, Objective, Action, Level, Phase, Workstream, Organisation, Person, Starts, Due. Take the sheet from Trellis and fill that in"),
            (Files.Plain().With("xl/vbaProject.bin", [1]), "This file cannot be taken in. It holds macros. Save it as a plain workbook (.xlsx) without them"),
        })
            Assert.Equal(sentence, (await Send(file, HttpStatusCode.BadRequest)).QuerySelector(".nhsuk-error-summary a")!.Words());
        Assert.Equal("Choose the file first", (await (await plan.Browser.Submit("/plan/import")).Page()).QuerySelector(".nhsuk-error-summary a")!.Words());
        Assert.Equal(HttpStatusCode.Forbidden, (await (await plan.As(Roles.TeamLead)).GetAsync("/plan/import", TestContext.Current.CancellationToken)).StatusCode);
    }
}
