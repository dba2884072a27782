using System.Globalization;
using Trellis.Domain.YoungPeople;
using Trellis.Domain.YoungPeople.Matching;

namespace Trellis.Bench.Matching;

/// <summary>One made-up record, with the child it is really about, the household, and the day that twins share.</summary>
internal sealed record MadeRecord(int Child, int Household, DateOnly BornOn, PersonDetails Details);

/// <summary>Made-up children of a locality: brothers, sisters and twins at one address, recorded by several organisations with the mistakes people make. The same seed makes the same children.</summary>
internal sealed class MadeChildren
{
    private static readonly string[] Streets = MadeNames.Words("High Station Church Victoria Park London Green Mill Albert Queen King Chapel School North South Manor Grange Springfield Beech Cedar Windsor York Kings Highfield Woodland");
    private static readonly string[] Kinds = MadeNames.Words("Street Road Avenue Lane Close Drive Crescent Court Terrace Grove");
    private static readonly string[] Towns = ["Northborough", "Northborough", "Northborough", "Eastwick", "Little Hadley", "Marsden Bridge"];

    private readonly Random random;
    private readonly List<MadeRecord> records = [];
    private int children, households;

    private MadeChildren(int seed) => random = new(seed);

    public static List<MadeRecord> Records(int count, int seed)
    {
        var made = new MadeChildren(seed);
        while (made.records.Count < count) made.AddHousehold();

        var shuffled = made.records.Take(count).ToArray();
        made.random.Shuffle(shuffled);
        return [.. shuffled];
    }

    /// <summary>The same children as they are made, household by household, without holding them all.</summary>
    public static IEnumerable<MadeRecord> Stream(int count, int seed)
    {
        var made = new MadeChildren(seed);
        for (var given = 0; given < count; made.records.Clear())
        {
            made.AddHousehold();
            foreach (var record in made.records.Take(count - given)) yield return record;
            given += made.records.Count;
        }
    }

    private sealed record Home(string Line, string Town, string Postcode);

    private sealed record Child(string Given, string Family, DateOnly Born, string Gender, NhsNumber Number, string Phone);

    private void AddHousehold()
    {
        households++;
        var draw = random.NextDouble();
        var community = MadeNames.Communities.First(c => (draw -= c.Share) < 0 || c == MadeNames.Communities[^1]);
        var (family, home, phone) = (community.Family(random), NewHome(), $"07700 {random.Next(900000, 999999)}");
        var born = new DateOnly(2008, 1, 1).AddDays(random.Next(17 * 365));
        var siblings = new List<Child>();
        for (var wanted = 1 + random.Next(1, 4) * random.Next(2); siblings.Count < wanted; born = born.AddDays(400 + random.Next(1200)))
            siblings.AddRange(Birth(community, Chance(0.07) ? community.Family(random) : family, born, phone, siblings));

        foreach (var child in siblings) Record(child, home, siblings);
    }

    private IEnumerable<Child> Birth(MadeNames.Community community, string family, DateOnly born, string phone, List<Child> siblings)
    {
        Child New(string given, bool girl) => new(given, family, born, girl ? "2" : "1", NewNumber(), phone);

        string Unused(bool girl, string? taken)
        {
            string given;
            do given = community.Given(random, girl); while (given == taken || MadeNames.AreOne(given, taken) || siblings.Any(s => MadeNames.AreOne(given, s.Given)));
            return given;
        }

        var (first, second) = (Chance(0.5), Chance(0.5));
        if (!Chance(0.03)) return [New(Unused(first, null), first)];
        if (Chance(0.3))
        {
            var (one, other) = community.TwinNames[random.Next(community.TwinNames.Length)];
            if (!siblings.Any(s => s.Given == one || s.Given == other)) return [New(one, first), New(other, first)];
        }
        var elder = Unused(first, null);
        return [New(elder, first), New(Unused(second, elder), second)];
    }

    private void Record(Child child, Home home, List<Child> siblings)
    {
        var times = random.Next(10) switch { < 4 => 1, < 7 => 2, < 9 => 3, _ => 4 };
        var (family, known) = (child.Family, children++);
        for (var time = 0; time < times; time++)
        {
            if (time > 0 && Chance(0.15)) home = NewHome();
            if (time > 0 && Chance(0.03)) family = MadeNames.Communities[0].Family(random);
            var number = Chance(0.005) ? siblings[random.Next(siblings.Count)].Number : child.Number;
            records.Add(new(known, households, child.Born, Written(child, family, home, number)));
        }
    }

    private PersonDetails Written(Child child, string family, Home home, NhsNumber number)
    {
        var (given, surname) = (Slip(child.Given, 0.03), Slip(family, 0.03));
        if (Chance(0.05)) given = MadeNames.Familiar(child.Given);
        if (Chance(0.003)) given = Chance(0.5) ? "Baby" : "";
        if (Chance(0.007)) (given, surname) = (surname, given);
        var hasAddress = !Chance(0.06);
        return new()
        {
            GivenName = Chance(0.1) ? given.ToUpperInvariant() : given,
            FamilyName = surname,
            PreferredName = Chance(0.05) ? MadeNames.Familiar(child.Given) : null,
            BornOn = Chance(0.025) ? null : Misread(child.Born),
            NhsNumber = Chance(0.45) ? null : number,
            AddressLine = hasAddress ? Slip(Chance(0.2) ? home.Line.Replace(" Street", " St", StringComparison.Ordinal).Replace(" Road", " Rd.", StringComparison.Ordinal) : home.Line, 0.05) : null,
            Town = hasAddress && !Chance(0.1) ? home.Town : null,
            Postcode = hasAddress ? Slip(home.Postcode, 0.02) : null,
            GenderCode = Chance(0.1) ? null : Chance(0.01) ? "9" : child.Gender,
            Phone = Chance(0.6) ? null : child.Phone,
        };
    }

    private DateOnly Misread(DateOnly born)
    {
        if (Chance(0.012) && born.Day <= 12) return new(born.Year, born.Day, born.Month);
        return Chance(0.015) ? Chance(0.5) ? born.AddDays(random.Next(1, 10)) : born.AddYears(random.Next(2) * 2 - 1) : born;
    }

    // One letter doubled, lost, replaced, or swapped with its neighbour.
    private string Slip(string text, double often)
    {
        if (text.Length < 3 || !Chance(often)) return text;

        var at = random.Next(1, text.Length - 1);
        return random.Next(4) switch
        {
            0 => text.Insert(at, text[at].ToString()),
            1 => text.Remove(at, 1),
            2 => $"{text[..at]}{(char)('a' + random.Next(26))}{text[(at + 1)..]}",
            _ => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
        };
    }

    private Home NewHome()
    {
        var line = $"{random.Next(1, 120)} {Streets[random.Next(Streets.Length)]} {Kinds[random.Next(Kinds.Length)]}";
        var postcode = $"NB{random.Next(1, 20)} {random.Next(1, 10)}{(char)('A' + random.Next(20))}{(char)('A' + random.Next(20))}";
        return new(Chance(0.1) ? $"Flat {random.Next(1, 30)}, {line}" : line, Towns[random.Next(Towns.Length)], postcode);
    }

    private NhsNumber NewNumber()
    {
        while (true)
        {
            var nine = random.Next(400000000, 499999999);
            for (var check = 0; check <= 9; check++)
                if (NhsNumber.TryParse(string.Create(CultureInfo.InvariantCulture, $"{nine}{check}"), null, out var number)) return number;
        }
    }

    private bool Chance(double often) => random.NextDouble() < often;
}
