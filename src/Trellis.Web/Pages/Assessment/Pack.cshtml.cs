using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Assessment;
using Trellis.Domain.Evidence.Registers;
using Trellis.Domain.Instruments;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Assessment;

/// <summary>The evidence pack of a round on one page to print: each rating with the level suggested and why, what the evidence and the registers hold on it, and the four levels in words.</summary>
public class PackModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : RoundPage(db, locality)
{
    private RoundEvidence known = null!;
    private RegistersOnADay registers = null!;

    public EvidencePack Pack { get; private set; } = null!;
    public string PrintedOn => clock.Now().Today.Said;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        known = await RoundEvidence.OfAsync(Db, Round, Ratings, cancel);
        Pack = await Db.PackOf(Round, cancel);
        registers = await Db.RegistersOf(Locality, Round, cancel);
    }

    public RegistersSay Registers(Rating rating) => new(rating, registers.For(rating.Code), Round.HeldOn);

    /// <summary>A locked round shows what was suggested to those who rated it.</summary>
    public (int? Level, string Because, bool Partial) Suggested(Rating rating) =>
        Round.IsLocked && Ratings.GetValueOrDefault(rating.Code) is { } was ? (was.SuggestedLevel, was.SuggestedBecause, was.SuggestedFromPart)
        : known.For(rating) is var now ? (now.Level, now.Explanation, now.Partial) : default;
}
