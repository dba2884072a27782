namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>Weighs two addresses as a whole: line, postcode and town agree together or, when somebody has moved, differ together.</summary>
internal static class AddressEvidence
{
    /// <summary>The share of a child's records that were made while the child lived in one place.</summary>
    private const double NotMoved = 0.7;

    /// <summary>How well one part of two addresses agrees, and how many times likelier that is in one home than between strangers.</summary>
    private readonly record struct Part(Agreement Agreement, double Ratio)
    {
        public static readonly Part NotKnown = new(Agreement.NotKnown, 1);
    }

    private enum Agreement { NotKnown, Same, Close, Loose, Differs }

    /// <summary>Children of one household move as one child does, so the address never tells them apart: both weights are the same.</summary>
    public static Evidence Of(in Traits one, in Traits other, Frequencies often)
    {
        var line = Line(one.Line.Span, other.Line.Span);
        var postcode = Postcode(one.Postcode, other.Postcode, often);
        var town = Town(one.Town, other.Town, often);
        if (line == Part.NotKnown && postcode == Part.NotKnown && town == Part.NotKnown) return Evidence.None;

        var oneHome = line.Ratio * postcode.Ratio * town.Ratio;
        var weight = Math.Log2(NotMoved * oneHome + (1 - NotMoved));
        return new(Found(line.Agreement, postcode.Agreement, town.Agreement), weight, weight);
    }

    private static Part Line(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (one.Length == 0 || other.Length == 0) return Part.NotKnown;

        PlainAddress.Cut(one, out var numbers1, out var words1, out var kinds1);
        PlainAddress.Cut(other, out var numbers2, out var words2, out var kinds2);
        var (held, alike) = PlainAddress.Likeness(words1, words2);
        var oneKind = kinds1.IsEmpty || kinds2.IsEmpty || PlainAddress.ShareAWord(kinds1, kinds2);
        var street = oneKind && words1.Length + kinds1.Length > 0 && words2.Length + kinds2.Length > 0 && (alike >= 0.6 || held >= 0.8 && Math.Min(words1.Length, words2.Length) >= 5);
        var noNumbers = numbers1.IsEmpty && numbers2.IsEmpty;
        var number = !noNumbers && PlainAddress.ShareAWord(numbers1, numbers2);

        return (street, number) switch
        {
            (true, true) => new(Agreement.Same, 0.85 / 0.0002),
            (true, false) when noNumbers => new(Agreement.Same, 0.85 / 0.001),
            (true, false) => new(Agreement.Close, 0.08 / 0.002),
            (false, true) => new(Agreement.Loose, 0.05 / 0.02),
            _ => new(Agreement.Differs, 0.02 / 0.98),
        };
    }

    private static Part Postcode(Word? one, Word? other, Frequencies often)
    {
        if (one is null || other is null) return Part.NotKnown;
        if (one.Text == other.Text) return new(Agreement.Same, 0.9 / often.OfPostcode(one));
        if (Spelling.OneSlip(one.Text, other.Text)) return new(Agreement.Close, 0.07 / 0.004);

        var near = PlainPostcode.TryOutward(one.Text, out var outward) && PlainPostcode.TryOutward(other.Text, out var outward2) && outward == outward2;
        return near ? new(Agreement.Loose, 0.015 / 0.08) : new(Agreement.Differs, 0.015 / 0.9);
    }

    private static Part Town(Word? one, Word? other, Frequencies often)
    {
        if (one is null || other is null) return Part.NotKnown;
        if (one.Text == other.Text) return new(Agreement.Same, 0.9 / often.OfTown(one));

        return Spelling.AreNear(one.Text, other.Text) ? new(Agreement.Close, 0.06 / 0.006) : new(Agreement.Differs, 0.04 / 0.9);
    }

    private static Finding Found(Agreement line, Agreement postcode, Agreement town) => (line, postcode, town) switch
    {
        (Agreement.Same, Agreement.Same, _) => Finding.AddressSame,
        (Agreement.Same, _, _) => Finding.AddressSameHouse,
        (Agreement.Close, _, _) => Finding.AddressSameStreet,
        (_, Agreement.Same, _) => Finding.AddressSamePostcode,
        (_, Agreement.Close or Agreement.Loose, _) or (_, _, Agreement.Same or Agreement.Close) => Finding.AddressNear,
        _ => Finding.AddressDiffers,
    };
}
