using Trellis.Domain;
using Trellis.Web.Access;
using Trellis.Web.Nhs;
using Trellis.Web.Words;

namespace Trellis.Web.Reports;

/// <summary>Who makes a report, and when.</summary>
public sealed record Made(string By, Moment At)
{
    internal static Made Now(CurrentMember current, TimeProvider clock) => new($"{current.Member.Name}, {current.Organisation}", clock.Now());

    /// <summary>The line on the cover: when, by whom, with which version of what.</summary>
    public string With(string versions) => $"Made on {At.Instant.Said} by {By}, with Trellis {Look.Version}, {versions}.";
}
