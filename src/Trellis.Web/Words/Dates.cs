using System.Globalization;
using Trellis.Domain;

namespace Trellis.Web.Words;

/// <summary>Dates and times as people say them in the United Kingdom.</summary>
public static class Dates
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    extension(DateOnly day)
    {
        /// <summary>3 November 2026</summary>
        public string Said => day.ToString("d MMMM yyyy", British);

        /// <summary>Where there is little room, as under a chart.</summary>
        public string InShort => day.ToString("d MMM yy", British);
    }

    extension(DateTimeOffset instant)
    {
        /// <summary>3 November 2026 at 14:32, on the clock in the United Kingdom.</summary>
        public string Said => instant.InUnitedKingdom().ToString("d MMMM yyyy 'at' HH:mm", British);

        /// <summary>14:32, on the clock in the United Kingdom.</summary>
        public string TimeSaid => instant.InUnitedKingdom().ToString("HH:mm", British);

        /// <summary>3 November, in the United Kingdom.</summary>
        public string DaySaid => instant.InUnitedKingdom().ToString("d MMMM", British);

        public DateOnly UkDate => DateOnly.FromDateTime(instant.InUnitedKingdom());
    }
}
