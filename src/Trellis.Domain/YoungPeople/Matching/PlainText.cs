using System.Globalization;
using System.Text;

namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>Text as it is compared: lower case, without marks over letters or apostrophes, one space between words and nothing else.</summary>
public static class PlainText
{
    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";

        var plain = new StringBuilder(text.Length);
        foreach (var c in text.IsNormalized(NormalizationForm.FormD) ? text : text.Normalize(NormalizationForm.FormD))
            Add(plain, c);

        while (plain.Length > 0 && plain[^1] == ' ') plain.Length--;
        return plain.ToString();
    }

    public static string[] Words(string? text) => Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static void Add(StringBuilder plain, char c)
    {
        if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) plain.Append(c);
        else if (char.IsLetterOrDigit(c)) plain.Append(Unmarked(char.ToLowerInvariant(c)));
        else if (Joins(c)) return;
        else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
    }

    // Apostrophes of every kind (O'Brien is Obrien) and the marks that normalisation has parted from their letters.
    private static bool Joins(char c) =>
        c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static string Unmarked(char c) => c switch
    {
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => c.ToString(),
    };
}
