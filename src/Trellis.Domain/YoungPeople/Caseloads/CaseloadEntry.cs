using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Domain.YoungPeople.Caseloads;

/// <summary>What one row of a caseload says about a young person and the team that works with them. An empty cell says nothing, and so takes nothing away.</summary>
public sealed record CaseloadEntry
{
    private const string Source = "Caseload file";

    public required string LocalId { get; init; }
    public required Details Details { get; init; }
    public string Team { get; private init; } = "";
    public string Practitioner { get; private init; } = "";
    public DateOnly? InvolvedFrom { get; private init; }
    public DateOnly? InvolvedTo { get; private init; }

    /// <summary>Reads a row, or says by <see cref="RuleBrokenException"/> which column keeps it from being taken in.</summary>
    public static CaseloadEntry Read(CaseloadLine line, Moment now)
    {
        line.CheckShape();
        if (line[CaseloadColumn.LocalId].Length == 0) throw new RuleBrokenException("Enter the number your organisation knows this young person by", CaseloadColumn.LocalId.Header);

        var details = ReadDetails(line, now);
        details.Check(now.Today);
        if (details is { BornOn: null, NhsNumber: null, Postcode: null, AddressLine: null } && line[CaseloadColumn.NhsNumber].Length > 0)
            throw new RuleBrokenException("This is not an NHS number (its check digit does not fit), and a name alone is not enough to know somebody by", CaseloadColumn.NhsNumber.Header);
        if (details is { BornOn: null, NhsNumber: null, Postcode: null, AddressLine: null })
            throw new RuleBrokenException("A name alone is not enough to know somebody by. Add a date of birth, an NHS number, an address or a postcode", CaseloadColumn.DateOfBirth.Header);

        return WithInvolvement(new() { LocalId = line[CaseloadColumn.LocalId], Details = details, Team = line[CaseloadColumn.Team], Practitioner = line[CaseloadColumn.Practitioner] }, line, now);
    }

    /// <summary>Who is in a row and in which home, read without a word about what is wrong with it.</summary>
    public static PersonDetails HouseholdIn(CaseloadLine line) => new()
    {
        GivenName = line[CaseloadColumn.GivenName], FamilyName = line[CaseloadColumn.FamilyName], AddressLine = line[CaseloadColumn.AddressLine], Postcode = line[CaseloadColumn.Postcode],
        BornOn = WrittenDate.TryRead(line[CaseloadColumn.DateOfBirth], out var day) ? day : null,
    };

    /// <summary>Details already kept, corrected by what this row says.</summary>
    public Details Correcting(Details known)
    {
        var moved = Differs(Details.AddressLine, known.AddressLine) || Differs(Details.Town, known.Town) || Differs(Details.Postcode, known.Postcode);
        var here = moved ? Details : known;
        return known with
        {
            GivenName = Details.GivenName.Length > 0 ? Details.GivenName : known.GivenName,
            FamilyName = Details.FamilyName.Length > 0 ? Details.FamilyName : known.FamilyName,
            PreferredName = Details.PreferredName ?? known.PreferredName,
            BornOn = Details.BornOn ?? known.BornOn,
            NhsNumber = Details.NhsNumber ?? known.NhsNumber,
            AddressLine = here.AddressLine,
            Town = here.Town,
            Postcode = here.Postcode,
            AddressSource = here.AddressSource,
            AddressAsOf = here.AddressAsOf,
            Gender = Details.Gender ?? known.Gender,
            Ethnicity = Details.Ethnicity ?? known.Ethnicity,
            School = Details.School ?? known.School,
        };
    }

    private static bool Differs(string? said, string? known) => said is not null && said != known;

    private static Details ReadDetails(CaseloadLine line, Moment now)
    {
        string? Text(CaseloadColumn column) => line[column] is { Length: > 0 } text ? text : null;

        var details = new Details
        {
            GivenName = line[CaseloadColumn.GivenName], FamilyName = line[CaseloadColumn.FamilyName], PreferredName = Text(CaseloadColumn.PreferredName),
            BornOn = line.Date(CaseloadColumn.DateOfBirth), NhsNumber = ReadNhsNumber(line),
            AddressLine = Text(CaseloadColumn.AddressLine), Town = Text(CaseloadColumn.Town), Postcode = Text(CaseloadColumn.Postcode)?.ToUpperInvariant(),
            Gender = ReadCode(line, CaseloadColumn.Gender, WrittenCodes.Gender), Ethnicity = ReadCode(line, CaseloadColumn.Ethnicity, WrittenCodes.Ethnicity), School = Text(CaseloadColumn.School),
        };
        return details is { AddressLine: null, Town: null, Postcode: null } ? details : details with { AddressSource = Source, AddressAsOf = now.Today };
    }

    private static NhsNumber? ReadNhsNumber(CaseloadLine line)
    {
        if (line[CaseloadColumn.NhsNumber] is not { Length: > 0 } text) return null;
        if (NhsNumber.TryParse(text, null, out var number)) return number;
        line.Warn(CaseloadColumn.NhsNumber, "This is not an NHS number (its check digit does not fit), so it was left out");
        return null;
    }

    private static string? ReadCode(CaseloadLine line, CaseloadColumn column, Func<string, string?> read)
    {
        if (line[column] is not { Length: > 0 } text) return null;
        var code = read(text);
        if (code is null) line.Warn(column, $"{CaseloadLine.Quoted(text)} is not in the national list, so it was left out");
        return code;
    }

    private static CaseloadEntry WithInvolvement(CaseloadEntry entry, CaseloadLine line, Moment now)
    {
        var (from, to) = (line.Date(CaseloadColumn.InvolvedFrom), line.Date(CaseloadColumn.InvolvedTo));
        if (from > now.Today) throw new RuleBrokenException("The date you began must be today or in the past", CaseloadColumn.InvolvedFrom.Header);
        if (to < from) throw new RuleBrokenException("The end date must be after you began", CaseloadColumn.InvolvedTo.Header);
        if (to > now.Today)
        {
            line.Warn(CaseloadColumn.InvolvedTo, "This is still to come, so it was left out. Send it again when it has passed");
            to = null;
        }
        return entry with { InvolvedFrom = from, InvolvedTo = to };
    }
}
