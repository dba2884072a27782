using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;

namespace Trellis.Web.Pages.Assessment;

/// <summary>One rating of a round, to read: the level beside the suggested one, what is met and planned, the notes, and every version.</summary>
public class RatedModel(TrellisDb db, LocalityContent locality) : RoundPage(db, locality)
{
    public Rating Rating { get; private set; } = null!;
    public Bearing Bearing { get; private set; } = null!;
    public RatingVersions Versions { get; private set; } = null!;
    public PrincipleRating? Now => Ratings.GetValueOrDefault(Rating.Code);

    protected override Task<bool> IsFoundAsync(CancellationToken cancel) => Task.FromResult((Rating = Tool.Rating((string)RouteData.Values["rating"]!)!) is not null);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Versions = await RatingVersions.OfAsync(Db, Round, Rating, cancel);
        Bearing = await Db.BearingOn(Locality, Round, Rating, MayRate, cancel);
    }
}
