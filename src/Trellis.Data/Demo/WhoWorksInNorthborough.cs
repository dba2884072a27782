using Trellis.Domain.Alliance;
using static Trellis.Data.Demo.Employer;

namespace Trellis.Data.Demo;

/// <summary>Each month a named person of each employer says who still works there; one has not for a while.</summary>
internal sealed class WhoWorksInNorthborough(Setting setting, Days days)
{
    public static readonly IReadOnlyList<(string Code, string Name)> Named =
    [
        (Trust, "Carol Nwosu"), (Community, "Karen Holt"), (Hospital, "Dr Alice Warren"), (Council, "Gareth Lloyd"), (Riverside, "Colin Mace"), (Loft, "Jaz Gill"), (Footsteps, "Pauline Okeke"), (KickingOn, "Dwayne Francis"),
        (Willows, "Mo Farouk"), (SocialCare, "Rachel Stone"), (MarketPlace, "Dr Sunita Rao"),
    ];

    public IEnumerable<Act> Acts()
    {
        foreach (var (code, name) in Named)
        {
            var (organisation, person) = (setting[code], setting.Person(name, code));
            foreach (var ago in code == KickingOn ? [155, 124] : new[] { 155, 124, 93, 62, 31, 3 })
                yield return new(days.Ago(ago, 30), person, "POST /who-works-here", [StaffCheck.Confirm(organisation, setting.Working(organisation, days.Date(ago)), new Dictionary<Guid, DateOnly>(), person, days.Ago(ago, 30))]);
        }
    }
}
