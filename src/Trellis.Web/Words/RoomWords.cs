using Trellis.Domain.Workshops;

namespace Trellis.Web.Words;

/// <summary>One level in words: two or three, all of them for whoever is deciding, and the first statement for the wall.</summary>
public sealed record LevelWords(int Level, string Brief, string? Full = null, string? First = null)
{
    public string OnTheWall => First ?? Brief;
}

/// <summary>What is said in a workshop about roles, parts, votes and states.</summary>
public static class RoomWords
{
    public static readonly IReadOnlyList<LevelWords> Levels =
    [
        new(1, "A long way to go"), new(2, "Some of it is in place"), new(3, "Most of it is in place"), new(4, "All of it is in place"),
    ];

    public static readonly IReadOnlyList<LevelWords> Answers = [new(1, "Not at all"), new(2, "A little"), new(3, "Mostly"), new(4, "Fully")];

    extension(RoleInRoom role)
    {
        public string Words => role switch
        {
            RoleInRoom.Commissioner => "Commissioner",
            RoleInRoom.Manager => "Manager",
            RoleInRoom.TeamLeader => "Team leader",
            RoleInRoom.FrontLine => "Front-line professional",
            RoleInRoom.YoungPerson => "Young person",
            RoleInRoom.ParentOrCarer => "Parent or carer",
            RoleInRoom.Other => "Something else",
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };

        public string WordsForSeveral => role switch
        {
            RoleInRoom.Commissioner => "commissioners",
            RoleInRoom.Manager => "managers",
            RoleInRoom.TeamLeader => "team leaders",
            RoleInRoom.FrontLine => "front-line professionals",
            RoleInRoom.YoungPerson => "young people",
            RoleInRoom.ParentOrCarer => "parents or carers",
            RoleInRoom.Other => "others",
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };
    }

    extension(PartInRoom part)
    {
        public string Words => part switch
        {
            PartInRoom.Voter => "I take part and vote",
            PartInRoom.Observer => "I watch, without a vote",
            PartInRoom.NoteTaker => "I take notes, without a vote",
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
    }

    extension(WorkshopState state)
    {
        public string Words => state switch
        {
            WorkshopState.Planned => "Being prepared",
            WorkshopState.ScoringAlone => "Open for scoring at home",
            WorkshopState.Open => "Going on now",
            WorkshopState.Ended => "Over",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
    }

    extension(NoteKind kind)
    {
        public string Words => kind switch
        {
            NoteKind.FromAPhone => "From a phone, without a name",
            NoteKind.GroundRule => "How we work together",
            NoteKind.Agreement => "What we agreed",
            NoteKind.Idea => "An idea",
            NoteKind.PowerDifference => "Where power lies unequally",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    extension(Reveal shown)
    {
        /// <summary>The one question this leads to.</summary>
        public string Question => shown.Standing switch
        {
            Standing.NoVotes => "Nobody voted.",
            Standing.AllOnOne => $"Everybody chose {shown.Most}. Agree as it stands?",
            Standing.Near => shown.Most is { } most ? $"The votes lie side by side; most chose {most}. Does that stand?" : $"As many chose {shown.LevelsChosen[0]} as {shown.LevelsChosen[1]}. Which of them stands?",
            Standing.Apart => "The votes are far apart. Time to talk, then vote again.",
            _ => throw new ArgumentOutOfRangeException(nameof(shown)),
        };

        /// <summary>4 people on level 1, 9 on level 3.</summary>
        public string Sentence => shown.People == 0 ? "Nobody voted." : $"{string.Join(", ", shown.LevelsChosen.Select((level, n) => n == 0
            ? $"{People(shown.Levels[level - 1])} on level {level}" : $"{shown.Levels[level - 1]} on level {level}"))}.";
    }

    public static string SayWhy(int level) => $"Someone chose {level}. Who would like to say why?";

    public static string People(int count) => count == 1 ? "1 person" : $"{count} people";

    public static string Minutes(int minutes) => minutes switch
    {
        < 60 => minutes == 1 ? "1 minute" : $"{minutes} minutes",
        _ => $"{(minutes / 60 == 1 ? "1 hour" : $"{minutes / 60} hours")}{(minutes % 60 == 0 ? "" : $" {Minutes(minutes % 60)}")}",
    };
}
