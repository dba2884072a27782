namespace Trellis.Domain.YoungPeople;

public static class OwnWordsText
{
    extension(OwnWordsTopic topic)
    {
        /// <summary>What is asked, with the young person's name in it.</summary>
        public string About(string name) => topic switch
        {
            OwnWordsTopic.WhatMatters => $"What matters to {name}",
            OwnWordsTopic.WantsDifferent => $"What {name} wants to be different",
            OwnWordsTopic.Strengths => $"What {name} is good at and proud of",
            OwnWordsTopic.FamilyAndFriends => "Family, friends and who is there to support",
            OwnWordsTopic.HelpsMyself => $"What {name} does that helps",
            _ => throw new ArgumentOutOfRangeException(nameof(topic)),
        };
    }
}

public static class OwnWordsQueries
{
    /// <summary>For each topic the newest words this reader may read.</summary>
    public static IReadOnlyDictionary<OwnWordsTopic, OwnWords> NewestFor(this IEnumerable<OwnWords> words, Alliance.Reader reader) =>
        words.Where(w => w.Text.For(reader, w) is not null).GroupBy(w => w.Topic).ToDictionary(g => g.Key, g => g.OrderByDescending(w => w.RecordedAt).ThenByDescending(w => w.Id).First());
}
