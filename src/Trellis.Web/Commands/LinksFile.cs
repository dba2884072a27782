using Trellis.Data;
using Trellis.Data.Imports;
using Trellis.Data.Rows;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Commands;

/// <summary>The file that says whom each row stands for, so that the agency's own system can keep it.</summary>
internal sealed class LinksFile : IAsyncDisposable
{
    private readonly StreamWriter file;

    public LinksFile(string path)
    {
        file = new(path);
        file.WriteLine("local_id,young_person_id,band");
    }

    public void Write(IEnumerable<RowLink> links)
    {
        foreach (var link in links) file.WriteLine($"{CsvText.Cell(link.LocalId)},{link.YoungPersonId},{Word(link.Band)}");
    }

    /// <summary>Every row that was taken in, as the record now has it.</summary>
    public async Task WriteAsync(ImportPlace place, CaseloadFile caseload, ImportResult result)
    {
        await using var scope = place.Scope();
        await foreach (var link in RowLinks.OfAsync(scope.ServiceProvider.GetRequiredService<TrellisDb>(), caseload, result)) Write([link]);
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    private static string Word(LinkBand band) => band switch
    {
        LinkBand.New => "new",
        LinkBand.Automatic => "automatic",
        LinkBand.Possible => "possible",
        LinkBand.Confirmed => "confirmed",
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };
}
