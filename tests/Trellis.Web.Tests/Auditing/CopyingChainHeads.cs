using Trellis.Domain;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Data.Auditing;
using Trellis.Web.Hosting;

namespace Trellis.Web.Tests.Auditing;

public class CopyingChainHeads(RecordOfItsOwn record) : IClassFixture<RecordOfItsOwn>
{
    private string Folder => record.Site.Services.GetRequiredService<DataFolder>().ChainHeads;

    private async Task<List<string>> FoundInCopies() => [.. (await record.Verify()).Findings.Where(f => f.Chain is null).Select(f => f.ToString())];

    private async Task<List<string>> FilesAfter(params DateTimeOffset[] copies)
    {
        foreach (var at in copies)
        {
            await new Locality().In(record.Site);
            await record.Site.Database(db => record.Site.Services.GetRequiredService<HeadCopies>().CopyAsync(db, Clock.MomentOf(at), default));
        }
        return [.. Directory.GetFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task Only_heads_that_moved_are_copied_and_an_altered_shortened_or_missing_copy_is_found()
    {
        var files = await FilesAfter(new(2026, 9, 2, 3, 0, 0, TimeSpan.Zero), new(2026, 9, 3, 3, 0, 0, TimeSpan.Zero), new(2026, 9, 4, 3, 0, 0, TimeSpan.Zero));
        Assert.False(await record.CopyHeads());
        Assert.Equal(files, Directory.GetFiles(Folder).Order(StringComparer.Ordinal));
        Assert.StartsWith("2026-09-03T030000Z-", Path.GetFileName(files[1]), StringComparison.Ordinal);
        Assert.All(files, f => Assert.Equal(6 + 2, File.ReadLines(f).Count()));
        Assert.Empty(await FoundInCopies());

        var (second, third) = (await File.ReadAllTextAsync(files[1]), await File.ReadAllLinesAsync(files[2]));
        await File.WriteAllTextAsync(files[1], second.Replace("\"Sequence\":1", "\"Sequence\":9", StringComparison.Ordinal));
        Assert.Contains($"The copy of the chain heads {Path.GetFileName(files[1])}: altered or cut short: its seal is not right.", await FoundInCopies());

        await File.WriteAllTextAsync(files[1], second);
        await File.WriteAllLinesAsync(files[2], third[..^1]);
        Assert.Equal([$"The copy of the chain heads {Path.GetFileName(files[2])}: altered or cut short: its seal is not right."], await FoundInCopies());

        await File.WriteAllLinesAsync(files[2], third);
        File.Delete(files[1]);
        Assert.Equal([$"The copy of the chain heads {Path.GetFileName(files[1])}: missing or altered: {Path.GetFileName(files[2])} was written after it."], await FoundInCopies());
        await File.WriteAllTextAsync(files[1], second);
        Assert.Empty(await FoundInCopies());
    }
}
