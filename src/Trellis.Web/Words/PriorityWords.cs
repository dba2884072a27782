using System.Globalization;
using Trellis.Domain;
using Trellis.Domain.Assessment;
using Trellis.Domain.Instruments;
using Trellis.Domain.Priorities;

namespace Trellis.Web.Words;

/// <summary>Priorities in words: who chose a card, and where it stands.</summary>
public static class PriorityWords
{
    extension(Prioritisation held)
    {
        public string Title => $"Priorities, {held.HeldOn.Said}";
    }

    extension(CombinedCard card)
    {
        public string Chosen => $"{card.ChosenBy} of {card.Places.Count} tables chose this";

        /// <summary>The place at each table, in the order of the tables: 1, 3, –, 2, –.</summary>
        public string EachPlace => string.Join(", ", card.Places.Select(p => p?.ToString(CultureInfo.InvariantCulture) ?? "–"));
    }

    extension(Scores scores)
    {
        /// <summary>The level of the principle behind a card, by the round’s rule; some cards have none.</summary>
        public string Behind(PriorityCard card, AssessmentTool tool) => tool.BehindCard(card.Code) is { } principle ? scores.Of(principle).Level.LevelSaid : "Not scored in the tool";
    }

    extension(Fraction exact)
    {
        public string OneDecimal => exact.Rounded(1).ToString("F1", CultureInfo.InvariantCulture);
        public string TwoDecimals => exact.Rounded(2).ToString("F2", CultureInfo.InvariantCulture);
    }
}
