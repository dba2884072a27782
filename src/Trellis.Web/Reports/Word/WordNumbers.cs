using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Trellis.Web.Reports.Word;

/// <summary>Bullets, and numbers that begin at 1 again for each list.</summary>
internal sealed class WordNumbers
{
    public const int Bullets = 1;
    private const int Dots = 0, Digits = 1;
    private readonly Numbering numbering;
    private int last = Bullets;

    public WordNumbers(MainDocumentPart main)
    {
        numbering = new Numbering(Kind(Dots, NumberFormatValues.Bullet, "•"), Kind(Digits, NumberFormatValues.Decimal, "%1."), new NumberingInstance(new AbstractNumId { Val = Dots }) { NumberID = Bullets });
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering;
    }

    public int NewList()
    {
        numbering.Append(new NumberingInstance(new AbstractNumId { Val = Digits }, new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 }) { NumberID = ++last });
        return last;
    }

    private static AbstractNum Kind(int id, NumberFormatValues format, string text) => new(
        new MultiLevelType { Val = MultiLevelValues.SingleLevel },
        new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text }, new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "360", Hanging = "280" }))
        { LevelIndex = 0 })
    { AbstractNumberId = id };
}
