using Trellis.Domain.Alliance;
using Trellis.Domain.Measures;

namespace Trellis.Domain.Planning;

/// <summary>One expected impact as this locality looks for it: the indicator it chose, and the value it wants to reach by a day.</summary>
public class Benefit
{
    private Benefit() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Impact { get; init; }
    public string Words { get; private set; } = "";
    public MeasureForm Form { get; private set; }
    public string Unit { get; private set; } = "";
    public Better Better { get; private set; }
    /// <summary>A measure of the tool whose results are used.</summary>
    public string? Measure { get; private set; }
    public long? TargetNumerator { get; private set; }
    public long? TargetDenominator { get; private set; }
    public DateOnly? TargetBy { get; private set; }
    public required Guid SetById { get; init; }
    public required DateTimeOffset SetAt { get; init; }
    public long Version { get; private set; }

    public Fraction? Target => TargetNumerator is { } n ? new Fraction(n, TargetDenominator!.Value) : null;

    public Indicator Indicator => new(Words, Form, Unit, Better, Measure);

    public static Benefit Begin(Impact impact, Indicator indicator, decimal? target, DateOnly? by, Member member, Moment now)
    {
        var benefit = new Benefit { Impact = impact.Code, SetById = member.Id, SetAt = now.Instant };
        benefit.Set(indicator, target, by, member);
        return benefit;
    }

    /// <summary>Chooses what is counted and the target: per cent for a share, the mean itself for a mean.</summary>
    public void Set(Indicator indicator, decimal? target, DateOnly? by, Member member)
    {
        Plan.MustWrite(member);
        var (words, unit) = (Typed.Said(indicator.Words, "Say what is counted", nameof(Words), 200), Typed.Said(indicator.Unit, "Say of what it is counted, such as “young people seen”", nameof(Unit), 100));
        if (indicator.Form is MeasureForm.Count) throw new RuleBrokenException("Choose how it is counted", nameof(Form));
        if (indicator.Form is MeasureForm.Share && target is < 0 or > 100) throw new RuleBrokenException("Enter the target as a per cent from 0 to 100", nameof(Target));
        if (target is { Scale: > 4 } or < -1_000_000 or > 1_000_000) throw new RuleBrokenException("Enter the target with at most four decimal places", nameof(Target));
        if (target is null != by is null) throw new RuleBrokenException("Enter both: the target, and the day it should be reached by", target is null ? nameof(Target) : nameof(TargetBy));
        (Words, Form, Unit, Better, Measure) = (words, indicator.Form, unit, indicator.Better, indicator.Measure);
        var exact = target is { } typed ? Fraction.Of(indicator.Form is MeasureForm.Share ? typed / 100 : typed) : (Fraction?)null;
        (TargetNumerator, TargetDenominator, TargetBy) = (exact?.Numerator, exact?.Denominator, by);
    }
}

/// <summary>What young people did in designing help anew: who, what, and what came of it.</summary>
public class PartInRedesign
{
    private PartInRedesign() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DateOnly On { get; init; }
    /// <summary>Which young people, never by name.</summary>
    public required string Who { get; init; }
    public required int People { get; init; }
    public required string What { get; init; }
    /// <summary>What is different because of it; nothing where that is not known yet.</summary>
    public string? Effect { get; private set; }
    public required Guid RecordedById { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public long Version { get; private set; }

    public static PartInRedesign Record(DateOnly on, string? who, int people, string? what, string? effect, Member by, Moment now)
    {
        Plan.MustWrite(by);
        if (on.Year < 2000 || on > now.Today) throw new RuleBrokenException("The day must be today or in the past", nameof(On));
        if (people is < 1 or > 5000) throw new RuleBrokenException("Enter how many young people: 1 to 5,000", nameof(People));
        return new()
        {
            On = on, Who = Typed.Said(who, "Say which young people, such as “a group at The Loft”. Name nobody", nameof(Who), 200), People = people, What = Typed.Said(what, "Say what they did", nameof(What)), Effect = Typed.SaidIfAny(effect, nameof(Effect)),
            RecordedById = by.Id, RecordedAt = now.Instant,
        };
    }

    /// <summary>What came of it, once that is known.</summary>
    public void CameOf(string? effect, Member by)
    {
        Plan.MustWrite(by);
        Effect = Typed.Said(effect, "Say what is different because of it", nameof(Effect));
    }
}
