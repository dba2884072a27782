using System.Globalization;
using System.Text;

namespace Trellis.Domain.YoungPeople;

/// <summary>Text as it is searched: lower case, accents and punctuation gone, single spaces.</summary>
public static class Folding
{
    public static string Fold(string? text)
    {
        var folded = new StringBuilder();
        foreach (var c in (text ?? "").Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || c is '\'' or '’' or '`') continue;
            folded.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }
        folded.Replace("ß", "ss").Replace("æ", "ae").Replace("œ", "oe").Replace('ø', 'o').Replace('ł', 'l').Replace('đ', 'd').Replace('ı', 'i');
        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
