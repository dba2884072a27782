using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Demo;

/// <summary>Makes up young people: names, birth dates, numbers and addresses that nobody has.</summary>
internal sealed class Somebody(Chance chance, int firstNumber)
{
    // Those a story is told about.
    private readonly HashSet<string> taken = ["Isla Thornton", "Chloe Barker", "Aisha Rahman", "Dawit Tesfaye", "Rozhin Karimi"];
    private int numbers = firstNumber;

    /// <summary>Details as the first organisation to know them would have written them.</summary>
    public (Details Details, Names Names, bool Girl) MakeUp(DateOnly today)
    {
        var (names, girl) = (chance.Weighted(Names.All), chance.Percent(52));
        string given, family;
        do (given, family) = (chance.One(girl ? names.Girls : names.Boys), chance.One(names.Families)); while (!taken.Add($"{given} {family}"));
        if (chance.Percent(7)) family = $"{family}-{chance.One(Names.All[0].What.Families)}";
        // Fixed days, so that a file of made-up people goes on matching them.
        var born = new DateOnly(2009, 1, 15).AddDays(chance.Below(4500));
        var speaks = names.Language is null || chance.Percent(60) ? "English" : names.Language;
        var details = new Details
        {
            GivenName = given, FamilyName = family, PreferredName = chance.Percent(60) ? Short(given) : null, Pronouns = chance.Percent(15) ? chance.One(Names.PronounsTold) : null,
            BornOn = born < today ? born : today.AddYears(-6), NhsNumber = chance.Percent(88) ? NextNhsNumber() : null, AddressLine = $"{chance.Between(1, 180)} {chance.One(Names.Streets)}", Town = chance.One(Names.Towns),
            Postcode = Postcode(chance), AddressSource = chance.One("Told by the family", "Referral", "School roll"), AddressAsOf = today.AddDays(-chance.Between(30, 700)), Phone = chance.Percent(70) ? Phone(chance) : null,
            Gender = chance.Percent(3) ? "3" : girl ? "2" : "1", Ethnicity = chance.Percent(6) ? "Z" : chance.One(names.Ethnicities), Language = speaks, InterpreterNeeded = speaks != "English" && chance.Percent(25), CommunicationNeeds = chance.Percent(8) ? chance.One("Needs time to answer", "Hearing aid, sit on the left", "Easy-read letters", "Prefers to write things down") : null,
        };
        return (Unusual(details), names, girl);
    }

    private Details Unusual(Details details) => chance.Below(100) switch
    {
        0 => details with { BornOn = null },
        1 => details with { AddressProtected = true, SafeToContact = "Write to the school, never to the house" },
        2 => details with { ContactUnsafe = true, SafeToContact = "Do not ring the home number. Text first, weekdays between 9 and 3" },
        _ => details,
    };

    /// <summary>The same person as another organisation wrote them down: small differences, as in real registers.</summary>
    public static Details AsWrittenElsewhere(Details one, Chance chance)
    {
        var other = one with { AddressSource = "Our register", AddressAsOf = null, Phone = chance.Percent(50) ? null : one.Phone, Pronouns = null, CommunicationNeeds = null };
        return chance.Below(9) switch
        {
            0 => other with { GivenName = Plain(one.GivenName), FamilyName = Plain(one.FamilyName) },
            1 => other with { NhsNumber = null },
            2 => other with { AddressLine = $"{chance.Between(1, 90)} {chance.One(Names.Streets)}", Postcode = Postcode(chance) },
            3 when one.PreferredName is { } called => other with { GivenName = called, PreferredName = null },
            4 => other with { Postcode = null, Town = null },
            5 => other with { FamilyName = one.FamilyName.Split('-')[0] },
            6 => other with { Gender = null, Ethnicity = null, Language = null },
            _ => other,
        };
    }

    // 999 000 0000 to 999 999 9999 is the range kept for testing; some of them have no check digit.
    public NhsNumber NextNhsNumber()
    {
        while (true)
        {
            var nine = $"999{++numbers * 7919 % 1_000_000:000000}";
            for (var check = 0; check < 10; check++)
                if (NhsNumber.TryParse($"{nine}{check}", null, out var number)) return number;
        }
    }

    // There is no postcode area NB.
    public static string Postcode(Chance chance) => $"NB{chance.Between(1, 9)} {chance.Between(1, 9)}{chance.One("A", "B", "D", "E", "F", "G", "H", "J", "L")}{chance.One("N", "P", "Q", "R", "S", "T", "U", "W", "X")}";

    public static string Phone(Chance chance) => $"01632 {chance.Between(960600, 960999)}";

    private static string Plain(string name) => string.Join(' ', name.Split(' ').Select(w => w.Length == 0 ? w : Capital(Folding.Fold(w))));

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    private static string? Short(string given) => given switch
    {
        "Oliver" => "Ollie",
        "Jessica" => "Jess",
        "Eleanor" => "Ellie",
        "Zachary" => "Zac",
        "Mohammed" => "Mo",
        "Emmanuel" => "Manny",
        "Samuel" => "Sam",
        "Imogen" => "Immy",
        "Chukwuemeka" => "Emeka",
        "Temperance" => "Tempy",
        "Gurpreet" => "Gurps",
        "Phoebe" => "Fibs",
        "Freddie" => "Fred",
        "Theo" => "T",
        "Łucja" => "Lucy",
        "Szymon" => "Simon",
        "Michał" => "Mike",
        "Ștefan" => "Stefan",
        _ => null,
    };
}
