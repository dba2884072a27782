using System.Text.RegularExpressions;

namespace Trellis.Domain.YoungPeople.Caseloads;

/// <summary>Guesses which of our columns another system's column is: by its heading, and where that tells nothing by what stands in it.</summary>
public static partial class Headings
{
    private const int Enough = 3, SchoolYears = 25;

    private static readonly Dictionary<CaseloadColumn, string[]> Known = new()
    {
        [CaseloadColumn.LocalId] = ["id", "patientid", "clientid", "caseid", "personid", "youngpersonid", "childid", "pupilid", "caseno", "casenumber", "clientno", "clientnumber", "patientno", "patientnumber", "hospitalnumber", "hospitalno", "recordno", "recordnumber", "ref", "reference", "ourref", "uniqueid", "systemid", "rioid", "rionumber", "mosaicid", "liquidlogicid", "crn", "mrn", "urn"],
        [CaseloadColumn.NhsNumber] = ["nhs", "nhsno", "nhsnum"],
        [CaseloadColumn.GivenName] = ["forename", "forenames", "firstname", "firstnames", "christianname", "given", "givennames"],
        [CaseloadColumn.FamilyName] = ["surname", "lastname", "family", "secondname"],
        [CaseloadColumn.PreferredName] = ["knownas", "likestobecalled", "callme", "preferredforename", "preferredfirstname"],
        [CaseloadColumn.DateOfBirth] = ["dob", "birthdate", "born", "birthday", "bornon", "dateborn", "dateofbirthdob"],
        [CaseloadColumn.AddressLine] = ["address", "addressline1", "address1", "street", "homeaddress", "houseandstreet"],
        [CaseloadColumn.Town] = ["city", "towncity", "posttown", "addresstown", "address3"],
        [CaseloadColumn.Postcode] = ["postalcode", "homepostcode", "addresspostcode", "pcode"],
        [CaseloadColumn.Gender] = ["sex", "genderidentity", "gendercode", "sexcode"],
        [CaseloadColumn.Ethnicity] = ["ethnicgroup", "ethnicorigin", "ethniccategory", "ethnicitycode", "ethnicbackground"],
        [CaseloadColumn.School] = ["schoolname", "currentschool", "education", "educationsetting", "schoolorcollege", "college"],
        [CaseloadColumn.Team] = ["service", "teamname", "servicename", "currentteam", "allocatedteam", "department"],
        [CaseloadColumn.Practitioner] = ["worker", "keyworker", "caseholder", "leadprofessional", "leadpractitioner", "clinician", "careco", "carecoordinator", "allocatedto", "allocatedworker", "therapist", "caseworker"],
        [CaseloadColumn.InvolvedFrom] = ["referraldate", "startdate", "dateopened", "opened", "openedon", "opendate", "accepted", "dateaccepted", "episodestart", "datestarted", "startedon", "from", "casestart"],
        [CaseloadColumn.InvolvedTo] = ["dischargedate", "enddate", "dateclosed", "closed", "closedon", "closeddate", "discharged", "episodeend", "dateended", "to", "caseend"],
        [CaseloadColumn.Grouping] = ["thrive", "thrivegrouping", "thrivegroup", "thrivecategory", "thrivequadrant", "quadrant", "needsbasedgrouping", "needsgroup", "currentgrouping", "thrivestatus", "needgroup"],
        [CaseloadColumn.GroupingAgreedOn] = ["groupingdate", "thrivedate", "dateofgrouping", "groupingagreed", "dateagreed", "agreedon", "dategrouped", "thrivegroupingdate"],
        [CaseloadColumn.GroupingReason] = ["reason", "reasonforgrouping", "rationale", "why"],
        [CaseloadColumn.YoungPersonTookPart] = ["ypinvolved", "childinvolved", "youngpersoninvolved", "ypagreed", "youngpersonagreed"],
        [CaseloadColumn.FamilyTookPart] = ["familyinvolved", "parentinvolved", "carerinvolved", "parentagreed", "familyagreed"],
        [CaseloadColumn.ReviewOn] = ["review", "reviewdate", "nextreview", "nextreviewdate", "lookagainon", "reviewdue", "datereview"],
    };

    private static readonly Dictionary<string, CaseloadColumn> ByWord = Known.SelectMany(k => k.Value.Select(word => (Word: word, k.Key))).ToDictionary(k => k.Word, k => k.Key);

    /// <summary>Our column for each of theirs, none of ours twice.</summary>
    /// <param name="headings">Their headings, each with some of what stands below it.</param>
    /// <param name="remembered">What this organisation said last time.</param>
    public static IReadOnlyDictionary<string, CaseloadColumn> Suggest(IReadOnlyList<(string Heading, IReadOnlyList<string> Examples)> headings, IReadOnlyDictionary<string, CaseloadColumn> remembered, Func<string, bool> isGrouping, DateOnly today)
    {
        var found = new Dictionary<string, CaseloadColumn>();
        void Take(Func<string, IReadOnlyList<string>, CaseloadColumn?> guess)
        {
            foreach (var (heading, examples) in headings)
                if (heading.Length > 0 && !found.ContainsKey(heading) && guess(heading, examples) is { } column && !found.ContainsValue(column)) found[heading] = column;
        }

        Take((heading, _) => remembered.TryGetValue(heading, out var column) ? column : null);
        Take((heading, _) => CaseloadColumns.Named(heading));
        Take((heading, _) => ByWord.TryGetValue(Letters(heading), out var column) ? column : null);
        Take((_, examples) => ByContent(examples, isGrouping, today));
        return found;
    }

    private static CaseloadColumn? ByContent(IReadOnlyList<string> examples, Func<string, bool> isGrouping, DateOnly today)
    {
        if (examples.Count < Enough) return null;
        if (examples.All(e => NhsNumber.TryParse(e, null, out _))) return CaseloadColumn.NhsNumber;
        if (examples.All(e => Postcode().IsMatch(e))) return CaseloadColumn.Postcode;
        if (examples.All(isGrouping)) return CaseloadColumn.Grouping;
        if (examples.All(e => e.Any(char.IsLetter) && e.Length > 1 && WrittenCodes.Gender(e) is not null)) return CaseloadColumn.Gender;
        if (examples.All(e => e.Length > 2 && WrittenCodes.Ethnicity(e) is not null)) return CaseloadColumn.Ethnicity;
        return examples.All(e => WrittenDate.TryRead(e, false, out var day) && day < today.AddYears(-3) && day > today.AddYears(-SchoolYears)) && examples.Distinct().Count() >= Enough ? CaseloadColumn.DateOfBirth : null;
    }

    private static string Letters(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    [GeneratedRegex(@"^\s*[A-Za-z]{1,2}\d[A-Za-z\d]?\s*\d[A-Za-z]{2}\s*$")]
    private static partial Regex Postcode();
}
