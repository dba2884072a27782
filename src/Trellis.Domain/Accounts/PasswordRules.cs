using System.Globalization;
using System.Text;

namespace Trellis.Domain.Accounts;

/// <summary>
/// What a password must be: long, not one that many use, and not made of what others know. No kinds of letters are asked for, and it never expires
/// (National Cyber Security Centre, "Password policy: updating your approach"; NIST SP 800-63B).
/// </summary>
public static class PasswordRules
{
    public const int Least = 12, Most = 128;
    private const int ShortestWord = 4;

    /// <summary>Refuses a password with a sentence that says how to find a better one.</summary>
    /// <param name="known">The e-mail address, the name, the organisation and the locality: what others know of this person.</param>
    public static void Check(string password, IEnumerable<string> known, string field)
    {
        var letters = new StringInfo(password).LengthInTextElements;
        if (letters < Least) throw new RuleBrokenException($"Use {Least} characters or more. Three words that have nothing to do with one another are easy to remember", field);
        if (letters > Most) throw new RuleBrokenException($"Use no more than {Most} characters", field);
        if (CommonPasswords.BuiltIn.Hold(password)) throw new RuleBrokenException("Many people use a password like this, so it is among the first that are tried. Choose three words that have nothing to do with one another", field);
        if (Words(known).FirstOrDefault(word => Plain(password).Contains(word, StringComparison.Ordinal)) is { } found)
            throw new RuleBrokenException($"Leave \"{found}\" out: others know that about you", field);
    }

    private static IEnumerable<string> Words(IEnumerable<string> known) =>
        known.Select(k => k.Split('@')[0]).SelectMany(k => k.Split([' ', '.', '-', '_', ',', '\'', '+'], StringSplitOptions.RemoveEmptyEntries).Append(k.Replace(" ", "", StringComparison.Ordinal)))
            .Select(Plain).Where(w => w.Length >= ShortestWord).Distinct();

    private static string Plain(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)).ToLowerInvariant();
}
