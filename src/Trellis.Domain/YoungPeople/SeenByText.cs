using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople;

public static class SeenByText
{
    extension(SeenBy seen)
    {
        /// <summary>In one line, beside the button: "Your team, Hill School".</summary>
        public string InShort(Func<Guid, string> name) =>
            string.Join(", ", seen.Seers.Select(name).Order(StringComparer.Ordinal).Prepend(seen.OtherTeamsOfOurs ? "your team and other teams of your organisation" : "your team"));

        /// <summary>Who will see a decision and who will not, and why, in sentences.</summary>
        public IReadOnlyList<string> Sentences(string youngPerson, Func<Guid, string> name)
        {
            if (seen.StaysInTeam)
                return Those(WillSee.Yes) is { Length: > 0 } told ? [$"Your team and {told} will see this, since your team shared it to keep {youngPerson} safe. Nobody else will."]
                    : [$"Only your team will see this, because it is private that your team works with {youngPerson}."];
            var sentences = new List<string?>
            {
                seen.NamedPeopleOnly ? "This record is restricted: only people named on it, and the lead of each team or whoever stands in, can open it." : null,
                Those(WillSee.Yes) is { Length: > 0 } seers ? $"{seers} will see the {EntryKinds.Grouping.Words}, and the rest but what you mark “{Readers.OurTeam.Words}”." : null,
                seen.OtherTeamsOfOurs ? $"Other teams of your own organisation that work with {youngPerson} will see the same." : null,
            };
            foreach (var asked in seen.Others.Where(o => o.Will is WillSee.AskedNotTo).GroupBy(o => o.AskedBy))
                sentences.Add($"{Listed(asked)} will not see it, because {Asker(asked.Key, youngPerson)}.");
            if (Those(WillSee.NoAgreement) is { Length: > 0 } outside) sentences.Add($"{outside} will not see it, because no sharing agreement covers it.");
            if (seen.KeptFromParents) sentences.Add("Parents and carers will not be shown it, because we were asked not to.");
            sentences.Add($"Anyone else who works with {youngPerson} under a sharing agreement, now or later, will see it too.");
            return [.. sentences.OfType<string>()];

            string Those(WillSee will) => Listed(seen.Others.Where(o => o.Will == will));
            string Listed(IEnumerable<Onlooker> onlookers) => And([.. onlookers.Select(o => name(o.OrganisationId)).Order(StringComparer.Ordinal)]);
        }
    }

    private static string Asker(AskedBy? asker, string youngPerson) => asker switch
    {
        AskedBy.YoungPerson => $"{youngPerson} asked us not to share it",
        AskedBy.ParentOrCarer => "a parent or carer asked us not to share it",
        _ => "somebody asked for it not to be shared with them",
    };

    private static string And(string[] names) => names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
