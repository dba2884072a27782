using Trellis.Data.Content;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Data.Sights;

/// <summary>The Sight of whoever is asking, one for each scope. Until somebody is known, it sees nothing.</summary>
public sealed class CurrentSight(TimeProvider clock, LocalityContent? content = null)
{
    /// <summary>Circumstances that the locality's list marks as the recording team's own.</summary>
    internal string[] OwnTeamCircumstances { get; } = [.. (content?.Circumstances.Items ?? []).Where(i => i.OwnTeam).Select(i => i.Code)];

    /// <summary>Those that somebody who opens a record in an emergency must know.</summary>
    internal string[] AlertCircumstances { get; } = [.. (content?.Circumstances.Items ?? []).Where(i => i.Alert && !i.OwnTeam).Select(i => i.Code)];

    public Sight Value { get; private set; } = Sight.Nothing(clock.Now());

    public void Use(Sight sight) => Value = sight;

    /// <summary>For imports at the shell, verification and the demo, which show nothing to anybody.</summary>
    public void UseMachine() => Value = Sight.OfTheMachine(clock.Now());
}
