using Trellis.Domain.Evidence.Registers;
using static Trellis.Domain.Tests.Evidence.Registers.Books;

namespace Trellis.Domain.Tests.Evidence.Registers;

public class ReadingTheRegisters
{
    private const string Four = "health,social-care,education,voluntary";

    private static string Said(RegistersRead read) => string.Join(' ', read.Sentences);

    private static bool? LooksTrue(RegistersRead read, string clause) => read.On(clause)!.LooksTrue;

    [Fact]
    public void Policy_is_counted_by_who_made_it_and_how_fully_it_covers()
    {
        RegisterEntry[] documents =
        [
            Document("A", 90, Four, "fully", "clear", Four, "yes", "yes", "yes"), Document("B", 90, "primary-care,local-authority,education", "fully", "clear", "health", "yes"),
            Document("C", 90, "health", "partly", "outline"), Document("D", 90, "health,education", "no"),
        ];
        var read = On(0, documents).For("macro-1");
        Assert.Equal("2 of 4 documents cover young people’s mental health fully, and 1 in part. Health, care and education made 2 of them together, 1 with the third sector. 2 have a clear plan for putting it into practice; 1 of these spans health, care, education and the third sector. The language of THRIVE is in 1 of 4, and the five groupings in 1.", Said(read));
        Assert.Equal("2 of 2 main strategic plans speak of it", read.On("macro-1.4b")!.Words);
        Assert.Equal((true, true, true, false, false), (LooksTrue(read, "macro-1.4a"), LooksTrue(read, "macro-1.4b"), LooksTrue(read, "macro-1.4c"), LooksTrue(read, "macro-1.3a"), LooksTrue(read, "macro-1.1a")));

        var without = On(0, documents[2..]).For("macro-1");
        Assert.Equal((null, true, false, true), (LooksTrue(without, "macro-1.2b"), LooksTrue(without, "macro-1.3a"), LooksTrue(without, "macro-1.4a"), LooksTrue(without, "macro-1.2c")));
    }

    [Fact]
    public void Only_what_was_so_on_the_day_and_was_known_by_the_locking_is_read()
    {
        RegisterEntry[] documents = [Document("A", 90, Four, "fully"), Document("B", 30, "health", "fully")];
        Assert.StartsWith("1 of 1 documents covers", Said(On(31, documents).For("macro-1")), StringComparison.Ordinal);
        Assert.StartsWith("2 of 2 documents cover", Said(On(30, documents).For("macro-1")), StringComparison.Ordinal);
        Assert.StartsWith("1 of 1 documents covers", Said(On(0, documents, writtenBy: At(40).Instant).For("macro-1")), StringComparison.Ordinal);
        Assert.Equal("No strategic document is in the register.", Said(On(100, documents).For("macro-1")));
        Assert.Empty(On(100, documents).For("macro-1").Clauses);
    }

    [Fact]
    public void Commitment_and_policies_are_told_with_their_counts()
    {
        RegisterEntry[] entries =
        [
            Entry("endorsements", "Chief", 20, "sector=health,education", "said=Yes", "said-on=2026-01-05"), Entry("endorsements", "Head", 20, "sector=education", "said=Yes", "said-on=2025-12-01"),
            Entry("policies", "Early help", 20, "policy=capa", "asks=Choice", "answered=fully"), Entry("policies", "Goals", 20, "policy=cyp-iapt", "asks=Goals", "answered=partly"), Entry("policies", "More goals", 20, "policy=cyp-iapt", "asks=Goals", "answered=no"),
        ];
        Assert.Equal("No strategic document is in the register. Leaders stated their commitment 2 times, for 2 sectors, last on 5 January 2026. 2 of 5 national policies have an answer; 1 of 3 answers say fully.", Said(On(0, entries).For("macro-1")));
    }

    [Fact]
    public void A_board_is_read_by_who_came_what_it_shares_and_who_was_heard()
    {
        var board = Group(answers: ["strategy=yes", "budgets=part", "budgets-shown=School support.", "accountability=no", "outcomes=coming"]);
        GroupMember[] places = [Place(board, "H", "health"), Place(board, "C", "social-care"), Place(board, "E", "education"), Place(board, "V", "voluntary")];
        var decision = new GroupDecision("Pool it", ["health", "youth-justice"], DecidedHow.Vote);
        GroupMeeting[] meetings = [Meeting(board, places, 200, places, decision), Meeting(board, places, 150, places), Meeting(board, places, 100, places), Meeting(board, places, 50, places[..3])];
        var read = On(0, [board], places, meetings).For("macro-2");
        Assert.Contains("health to 4 of 4, care to 4 of 4, education to 4 of 4 and the third sector to 3 of 4.", Said(read), StringComparison.Ordinal);
        Assert.Contains("Before its 1 decision, health was heard in 1, care was heard in 0, education was heard in 0 and the third sector was heard in 0; all agreed on 0.", Said(read), StringComparison.Ordinal);
        Assert.Equal((true, true, false, true, false), (LooksTrue(read, "macro-2.3a"), LooksTrue(read, "macro-2.4a"), LooksTrue(read, "macro-2.4e"), LooksTrue(read, "macro-2.3c"), LooksTrue(read, "macro-2.4c")));
        Assert.Equal("Are budgets pooled? Some: School support", read.On("macro-2.3c")!.Words);
        Assert.EndsWith("with nothing that shows it", read.On("macro-2.4b")!.Words, StringComparison.Ordinal);

        // One meeting more without the third sector: three of five is less than three of four meetings.
        var fewer = On(0, [board], places, [.. meetings, Meeting(board, places, 20, places[..3])]).For("macro-2");
        Assert.Equal((true, false), (LooksTrue(fewer, "macro-2.3a"), LooksTrue(fewer, "macro-2.4a")));
        Assert.Null(LooksTrue(On(0, [board], places).For("macro-2"), "macro-2.3a"));
        Assert.Equal("No joint commissioning board is in the register.", Said(On(0, [Group("leadership")]).For("macro-2")));
    }

    [Fact]
    public void Contracts_are_counted_and_nothing_missing_counts_as_no()
    {
        RegisterEntry[] entries =
        [
            Contract("A"), Contract("B", "quarterly", type: "voluntary"), Contract("C", "seldom", "part", "some", forum: "no", used: "no", type: "education"),
            Entry("commissioning-plans", "Plan", 100, "year=2026", "rests-on=quality"),
        ];
        var read = On(0, entries).For("macro-3");
        Assert.Equal("2 of 3 contracts are reviewed at least once a year, and 2 by commissioner and provider together. 2 of 3 say clearly what data is supplied; all of it comes from 2, none from 0. Data was used in a decision for 2 of 3 in the last year. They cover 3 types of provider. 1 of 1 yearly commissioning plans name data on quality as their ground.", Said(read));
        Assert.Equal((true, true, false, null, false), (LooksTrue(read, "macro-3.3a"), LooksTrue(read, "macro-3.4a"), LooksTrue(read, "macro-3.4c"), LooksTrue(read, "macro-3.4e"), LooksTrue(read, "macro-3.1a")));
        Assert.Null(On(0, entries[..3]).For("macro-3").On("macro-3.4a"));
        Assert.Empty(On(0, []).For("macro-3").Clauses);
    }

    [Fact]
    public void What_people_prefer_is_read_from_contracts_and_yearly_plans()
    {
        RegisterEntry[] entries =
        [
            Contract("A", preference: "reported"), Contract("B", preference: "collected"), Contract("C"),
            Entry("commissioning-plans", "One", 100, "year=1", "rests-on=preference,quality", "decides=money,contracts"), Entry("commissioning-plans", "Two", 100, "year=2"),
        ];
        var read = On(0, entries).For("macro-4");
        Assert.Equal("What young people and families prefer is collected under 2 of 3 contracts, and reported under 1. 1 of 2 yearly commissioning plans name it as their ground. It decided how money was given out in 1, how contracts were managed in 1 and whether a service was ended in 0.", Said(read));
        Assert.Equal((true, false, false, false), (LooksTrue(read, "macro-4.3a"), LooksTrue(read, "macro-4.3b"), LooksTrue(read, "macro-4.4b"), LooksTrue(read, "macro-4.1b")));
        Assert.Null(read.On("macro-4.4c"));
    }

    [Fact]
    public void Checklists_are_told_beside_the_registers()
    {
        var read = On(0, [Contract("A"), Document("D", 10, "health", "fully", groupings: "yes")]);
        Assert.Contains("was not filled in in the twelve months before. For the yearly review: 1 of 1 contracts", Said(read.For("meso-2")), StringComparison.Ordinal);
        Assert.Contains("The five groupings are in 1 of 1 strategic documents.", Said(read.For("meso-3a")), StringComparison.Ordinal);
        Assert.True(read.For("micro-7").IsEmpty);
    }
}
