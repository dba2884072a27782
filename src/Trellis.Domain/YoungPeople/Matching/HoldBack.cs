namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>Why a likely match still waits for a person.</summary>
public enum HoldBack { AnotherGivenName, NamedAsNewborn, AnotherNhsNumber, SameOrganisation, SeveralPeople }

public static class HoldBackInWords
{
    public static string InWords(this HoldBack reason) => reason switch
    {
        HoldBack.AnotherGivenName => "The given names differ: this may be a twin, brother or sister.",
        HoldBack.NamedAsNewborn => "One record was made before the child had a name, so a twin cannot be told apart.",
        HoldBack.AnotherNhsNumber => "Both have a well-formed NHS number and the numbers differ.",
        HoldBack.SameOrganisation => "The same organisation holds both under different local ids, so it takes them for two people.",
        HoldBack.SeveralPeople => "More than one known person fits.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
