using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Domain.Evidence;
using Trellis.Domain.Tests.Assessment;

namespace Trellis.Domain.Tests.Evidence;

public class KeepingEvidence
{
    private static readonly Member Fay = new() { OrganisationId = Guid.NewGuid(), Name = "Fay", JobTitle = "Facilitator", Roles = Roles.Facilitator };

    internal static readonly Brought Plan = new(EvidenceKind.Document, " The joint plan ", "Six agencies signed it", "The board", null, new(2026, 3, 2), ["macro-1", "macro-1", "macro-2"], Strength.Checked, Confidentiality.Open) { KeptAt = " " };

    private static EvidenceItem Keep(Func<Brought, Brought>? but = null, Member? by = null, Moment? now = null) => EvidenceItem.Register((but ?? (b => b))(Plan), by ?? Rounds.Prue, now ?? Rounds.Now);

    private static (string? Field, string Message) Refused(Action act) => Assert.Throws<RuleBrokenException>(act) is var wrong ? (wrong.Field, wrong.Message) : default;

    private static Moment Later(int days) => new(Rounds.Now.Instant.AddDays(days), Rounds.Now.Today.AddDays(days));

    [Fact]
    public void It_is_kept_with_who_gave_it_when_and_what_it_bears_on()
    {
        var item = Keep();
        Assert.Equal(("The joint plan", "The board", new DateOnly(2026, 3, 2), null, Rounds.Prue.Id, Rounds.Now.Instant), (item.Title, item.GivenBy, item.DatedOn, item.KeptAt, item.RecordedById, item.RecordedAt));
        Assert.Equal(["macro-1", "macro-2"], item.Ratings);
    }

    [Fact]
    public void What_is_missing_is_named_at_its_field()
    {
        Assert.Equal("Title", Refused(() => Keep(b => b with { Title = " " })).Field);
        Assert.Equal("Says", Refused(() => Keep(b => b with { Says = "" })).Field);
        Assert.Equal("GivenBy", Refused(() => Keep(b => b with { GivenBy = "" })).Field);
        Assert.Equal("Ratings", Refused(() => Keep(b => b with { Ratings = [] })).Field);
        Assert.Equal("DatedOn", Refused(() => Keep(b => b with { DatedOn = Rounds.Now.Today.AddDays(1) })).Field);
        Assert.Equal("Kind", Refused(() => Keep(b => b with { Kind = EvidenceKind.MeasureSnapshot })).Field);
        Assert.Equal("Kind", Refused(() => Keep(b => b with { MeasureResultId = Guid.NewGuid() })).Field);
    }

    [Fact]
    public void Only_those_who_could_read_it_keep_something_in_confidence()
    {
        static Brought InConfidence(Brought b) => b with { Confidentiality = Confidentiality.Confidential };
        Assert.Equal("Confidentiality", Refused(() => Keep(InConfidence, Fay)).Field);
        Assert.Equal(Confidentiality.Confidential, Keep(InConfidence, Rounds.Eve).Confidentiality);
        Assert.Equal(Fay.Id, Keep(by: Fay).RecordedById);
    }

    [Fact]
    public void It_is_withdrawn_once_with_a_reason()
    {
        var item = Keep();
        Assert.Equal("WithdrawnBecause", Refused(() => item.Withdraw(" ", Fay, Rounds.Now)).Field);
        Assert.False(item.IsWithdrawn);
        item.Withdraw(" It was a draft ", Fay, Rounds.Now);
        Assert.Equal((true, "It was a draft", Fay.Id), (item.IsWithdrawn, item.WithdrawnBecause, item.WithdrawnById));
        Refused(() => item.Withdraw("Again", Fay, Rounds.Now));
    }

    [Fact]
    public void The_pack_of_an_open_round_holds_what_counts_now_strongest_first()
    {
        var withdrawn = Keep();
        withdrawn.Withdraw("A draft", Rounds.Prue, Rounds.Now);
        var (weak, strong) = (Keep(b => b with { Strength = Strength.OneAccount, DatedOn = new(2026, 4, 1) }), Keep());
        var pack = new EvidencePack(Rounds.Open(), [weak, withdrawn, strong, Keep(b => b with { Ratings = ["micro-1a"] })]);

        Assert.Equal([strong, weak], pack.For("macro-2"));
        Assert.Empty(pack.For("macro-3"));
        Assert.Empty(new EvidencePack(Rounds.Open(new(2026, 3, 1)), [strong]).Items);
    }

    [Fact]
    public void The_pack_of_a_locked_round_stays_as_it_was()
    {
        var (before, withdrawnBefore, withdrawnSince) = (Keep(), Keep(), Keep());
        withdrawnBefore.Withdraw("A draft", Rounds.Prue, Rounds.Now);
        var round = Rounds.Open().WithPeople();
        round.Lock(Rounds.Prue, Later(1));
        withdrawnSince.Withdraw("It was replaced", Rounds.Prue, Later(2));

        Assert.Equal([before.Id, withdrawnSince.Id], new EvidencePack(round, [before, withdrawnBefore, withdrawnSince, Keep(now: Later(2))]).Items.Select(i => i.Id));
    }
}
