using Trellis.Domain.Evidence.Registers;
using static Trellis.Domain.Tests.Evidence.Registers.Books;

namespace Trellis.Domain.Tests.Evidence.Registers;

public class KeepingARegister
{
    private static RegisterEntry Strategy => Document(" The strategy ", 50, "health,education", "fully");

    [Fact]
    public void It_is_kept_with_its_answers_its_day_and_who_wrote_it_down()
    {
        var entry = Strategy;
        Assert.Equal(("The strategy", 1, Today.AddDays(-50), Prue.Id, At(50).Instant), (entry.Title, entry.Sequence, entry.AsOf, entry.RecordedById, entry.RecordedAt));
        Assert.Equal(["health", "education"], entry["made-by"]);
        Assert.Equal("fully", entry.One("covers"));
        Assert.Empty(entry["review-on"]);
    }

    [Fact]
    public void What_is_missing_or_wrong_is_named_at_its_question()
    {
        Assert.Equal("Title", Refused(() => Document(" ", 1, "health", "fully")).Field);
        Assert.Equal(("Answers[3].Value", "Answer “Does it speak of young people’s mental health?”"), Refused(() => Document("X", 1, "health", " ")));
        Assert.Equal("Answers[3].Value", Refused(() => Document("X", 1, "health", "quite")).Field);
        Assert.Equal("Answers[8].Day", Refused(() => Entry("documents", "X", 1, "type=policy", "main=no", "covers=no", "review-on=next year")).Field);
        Assert.Equal("Answers[1].Values", Refused(() => Entry("contracts", "X", 1, "review=yearly")).Field);
        Assert.Equal("AsOf", Refused(() => RegisterEntry.Add(Book["documents"], Filled("documents", "X", -1, "type=policy", "main=no", "covers=no"), Prue, At(0))).Field);
    }

    [Fact]
    public void A_change_says_why_and_keeps_what_stood_there()
    {
        var before = Strategy;
        var filled = Filled("documents", "The strategy", 10, "type=policy", "main=no", "covers=partly");
        Assert.Equal("ChangedBecause", Refused(() => before.Change(Book["documents"], filled, " ", Prue, At(5))).Field);
        Assert.Equal("AsOf", Refused(() => before.Change(Book["documents"], filled with { AsOf = Today.AddDays(-51) }, "Wrong", Prue, At(5))).Field);

        var after = before.Change(Book["documents"], filled, " A chapter went ", Prue, At(5));
        Assert.Equal((before.EntryId, 2, "A chapter went"), (after.EntryId, after.Sequence, after.ChangedBecause));
        Assert.Equal(("fully", "partly"), (before.One("covers"), after.One("covers")));
        RegisterEntry[] versions = [after, before];
        Assert.Same(after, versions.Latest);
        Assert.Same(before, Assert.Single(versions.StandingOn(Today.AddDays(-11))));
        Assert.Same(after, Assert.Single(versions.StandingOn(Today.AddDays(-10))));
        Assert.Same(before, Assert.Single(versions.StandingOn(Today, At(6).Instant)));
        Assert.Empty(versions.StandingOn(Today.AddDays(-51)));
    }

    [Fact]
    public void What_is_closed_counts_until_that_day_and_stays_as_it_is()
    {
        var before = Strategy;
        Assert.Equal("ChangedBecause", Refused(() => before.Close(Today, "", Prue, At(0))).Field);
        Assert.Equal("AsOf", Refused(() => before.Close(Today.AddDays(1), "Over", Prue, At(0))).Field);
        Assert.Equal("AsOf", Refused(() => before.Close(Today.AddDays(-51), "Over", Prue, At(0))).Field);

        var closed = before.Close(Today.AddDays(-7), "Over", Prue, At(0));
        RegisterEntry[] versions = [before, closed];
        Assert.Single(versions.StandingOn(Today.AddDays(-8)));
        Assert.Empty(versions.StandingOn(Today.AddDays(-7)));
        Refused(() => closed.Close(Today, "Again", Prue, At(0)));
        Refused(() => closed.Change(Book["documents"], Filled("documents", "X", 0, "type=policy", "main=no", "covers=no"), "Back", Prue, At(0)));
    }

    [Fact]
    public void A_locality_that_leaves_out_what_figures_read_is_told_at_once()
    {
        RegisterBook Without(string register, Func<RegisterQuestion, RegisterQuestion?> but) => Book with
        {
            Registers = [.. Book.Registers.Select(r => r.Code == register ? r with { Questions = [.. r.Questions.Select(but).OfType<RegisterQuestion>()] } : r)],
        };
        Assert.Contains("the question covers of the register documents", Assert.Throws<InvalidDataException>(() => Without("documents", q => q.Id == "covers" ? null : q).Checked()).Message, StringComparison.Ordinal);
        Assert.Contains("the answer partly to covers", Assert.Throws<InvalidDataException>(() => Without("documents", q => q.Id == "covers" ? q with { From = [.. q.From.Where(c => c.Code != "partly")] } : q).Checked()).Message, StringComparison.Ordinal);
        Assert.Contains("the side third", Assert.Throws<InvalidDataException>(() => (Book with { Sides = [.. Book.Sides.Where(s => s.Code != "third")] }).Checked()).Message, StringComparison.Ordinal);
        Without("documents", q => q.Id == "type" ? q with { From = [new("plan", "Our plan")] } : q).Checked();
    }
}
