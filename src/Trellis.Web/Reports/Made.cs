using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Web.Access;
using Trellis.Web.Nhs;
using Trellis.Web.Words;

namespace Trellis.Web.Reports;

/// <summary>Who makes a report, when, and for which locality.</summary>
public sealed record Made(string By, Moment At, string Locality = "")
{
    internal static Made Now(CurrentMember current, LocalityContent locality, TimeProvider clock) => new($"{current.Member.Name}, {current.Organisation}", clock.Now(), locality.Name);

    /// <summary>The line on the cover: for which locality, when, by whom, with which version of what.</summary>
    public string With(string versions) => $"Made{(Locality.Length > 0 ? $" for {Locality}" : "")} on {At.Instant.Said} by {By}, with Trellis {Look.Version}, {versions}.";
}
