using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Evidence;
using Trellis.Domain.Instruments;

namespace Trellis.Data.Demo;

/// <summary>What Northborough's last round rested on besides figures, some of it in confidence and one item withdrawn; and both checklists, filled in since, for the next.</summary>
internal sealed class EvidenceOfNorthborough(Setting setting, Days days, AssessmentTool tool)
{
    private const string Add = "POST /evidence/add";

    private Member Fiona => setting.Person("Fiona Grant");
    private Member Evaluator => setting.Person(Colleague.All.First(c => c.Roles.HasFlag(Roles.IndependentEvaluator)).Name);

    public IEnumerable<Act> Acts()
    {
        var draft = Item(120, new(EvidenceKind.Document, "Draft of a joint strategy", "A first draft names six agencies. The voluntary sector had not seen it.", "Commissioning partnership", null, days.Date(130), ["macro-1"], Strength.OneAccount, Confidentiality.Open), Fiona);
        var withdrawn = days.Ago(70, 30);
        return
        [
            Kept(draft, 120, Fiona),
            .. Open().Select((b, i) => (Brought: b, Ago: 71 - i)).Select(b => Kept(Item(b.Ago, b.Brought, Fiona), b.Ago, Fiona)),
            new(withdrawn, Fiona, "POST /evidence/{itemId:guid}/withdraw", [], draft, () => { draft.Withdraw("The signed strategy took its place.", Fiona, withdrawn); return []; }),
            Kept(Item(54, new(EvidenceKind.Interview, "Interview with two service managers", "“We would share the figures if we were sure they would not be used in the next tender.”", "Two managers, not named", null, days.Date(58), ["macro-3", "macro-4"], Strength.OneAccount, Confidentiality.Confidential), Evaluator), 54, Evaluator),
            .. Checklists(),
        ];
    }

    private IEnumerable<Brought> Open() =>
    [
        new(EvidenceKind.Document, "Children's mental health strategy", "Four agencies signed it. It names the five groupings, and has no line on how agencies decide together about money.", "Commissioning partnership", setting.Person("Fiona Grant").OrganisationId, days.Date(110), ["macro-1", "macro-2"], Strength.Checked, Confidentiality.Open) { KeptAt = "Strategy folder of the partnership" },
        new(EvidenceKind.Document, "Notes of the two boards", "In twelve months the two boards met together once.", "Board secretary", null, days.Date(90), ["macro-2"], Strength.Several, Confidentiality.Open),
        new(EvidenceKind.FocusGroup, "Young people about finding help", "Seven of nine had first looked online. Two had found the directory.", "Participation worker, with nine young people", null, days.Date(85), ["meso-1", "micro-1a", "micro-6"], Strength.Several, Confidentiality.Open),
        new(EvidenceKind.Audit, "Directory check, spring term", "52 of 61 entries were right, 6 were out of date and 3 services had closed.", "Keeper of the directory", null, days.Date(80), ["meso-1"], Strength.Checked, Confidentiality.Open),
        new(EvidenceKind.Survey, "Staff survey of the alliance", "66 of 104 who answered say that help follows the groupings. 240 were asked.", "Survey lead", null, days.Date(75), ["meso-3b", "micro-3a"], Strength.Checked, Confidentiality.Open),
        new(EvidenceKind.Data, "Referrals sent back", "41 of 380 requests were sent back without another door being named.", "Single point of access", null, days.Date(72), ["meso-1", "micro-6"], Strength.Checked, Confidentiality.Open),
    ];

    private IEnumerable<Act> Checklists()
    {
        var (first, second) = (days.Ago(30, 0), days.Ago(30, 45));
        var elements = MindfulChecklist.Keep(first.Today,
        [
            new(MindfulElement.MeasuresShapeProvision, InPlace.Partly, "Measures are collected in five services. Two changed what they provide because of them."),
            new(MindfulElement.OneFramework, InPlace.Reliably, "The outcomes framework of last year covers all five groupings. Both reviews used it."),
            new(MindfulElement.DataFedBack, InPlace.Partly, "Teams of the trust see theirs each quarter, others do not yet."),
            new(MindfulElement.VariationTalkedThrough, InPlace.Not, null),
            new(MindfulElement.RecognisedProjects, InPlace.Reliably, "Four projects with written cycles in two review periods."),
            new(MindfulElement.LearningForums, InPlace.Reliably, "Each quarter; health, council, schools and the third sector came to the last four."),
            new(MindfulElement.YearlyReview, InPlace.Partly, "Done for three of the services."),
        ], Fiona, first);
        InPlace?[] all = [InPlace.Reliably, InPlace.Reliably, InPlace.Partly, InPlace.Reliably, InPlace.Not, InPlace.Partly];
        var groupings = GroupingsChecklist.Keep(second.Today, Enum.GetValues<Grouping>().Select(g => g is Grouping.Thriving
            ? new GroupingFound(g, [InPlace.Partly, InPlace.Reliably, InPlace.Partly, InPlace.Partly, InPlace.Not, InPlace.Not], "Schools offer it to all; nobody asks about it at the first meeting.")
            : new GroupingFound(g, all, "Review of the five groupings with six organisations. Two record systems have no place for a grouping.")), Fiona, second);
        return
        [
            new(first, Fiona, "POST /evidence/checklists/elements", [elements, elements.Counted(tool.Measure(MindfulChecklist.Measure)!, tool.Version, first)!]),
            new(second, Fiona, "POST /evidence/checklists/groupings", [groupings, groupings.Counted(tool.Measure(GroupingsChecklist.Measure)!, tool.Version, second)!]),
        ];
    }

    private EvidenceItem Item(int ago, Brought brought, Member by) => EvidenceItem.Register(brought, by, days.Ago(ago, 0));

    private Act Kept(EvidenceItem item, int ago, Member by) => new(days.Ago(ago, 0), by, Add, [item]);
}
