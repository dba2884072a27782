using System.Text.RegularExpressions;

namespace Trellis.Domain.Tests;

/// <summary>One file as it is committed, named by its path from the root of the tree.</summary>
public sealed record SourceFile(string Path, string Text)
{
    public string[] Lines => Text.Split('\n');
}

/// <summary>The files of this house as they lie in the tree that the tests were built from, without what is built or fetched.</summary>
internal static class SourceTree
{
    private static readonly string[] NotOurs = [".git", ".pg", "bin", "obj", "node_modules", "dist", "TestResults"];
    private static readonly string[] NotRead = [".png", ".jpg", ".ico", ".woff2", ".gz", ".xz", ".db", ".xlsx", ".docx"];

    private static readonly DirectoryInfo Root = Above(new(AppContext.BaseDirectory));

    public static IReadOnlyList<SourceFile> Files { get; } = [.. In(Root).Select(f => new SourceFile(Path.GetRelativePath(Root.FullName, f.FullName), File.ReadAllText(f.FullName)))];

    public static IEnumerable<SourceFile> Under(string folder, params string[] endings) =>
        Files.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && endings.Any(e => f.Path.EndsWith(e, StringComparison.Ordinal)));

    public static IEnumerable<SourceFile> Named(string name) => Files.Where(f => Path.GetFileName(f.Path) == name);

    public static void HasNo(this IEnumerable<SourceFile> files, Regex banned) =>
        Breaches.None(from file in files
                      from line in file.Lines.Index()
                      let found = banned.Match(line.Item)
                      where found.Success
                      select $"{file.Path}:{line.Index + 1} says {found.Value}");

    private static DirectoryInfo Above(DirectoryInfo folder) =>
        folder.GetFiles("Trellis.slnx").Length > 0 ? folder : Above(folder.Parent ?? throw new DirectoryNotFoundException("Trellis.slnx is in no folder above the tests."));

    private static IEnumerable<FileInfo> In(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(f => !NotOurs.Contains(f.Name) && !NotRead.Contains(f.Extension) && f.Length < 2_000_000)
            .Concat(folder.EnumerateDirectories().Where(d => !NotOurs.Contains(d.Name) && d.FullName != Path.Combine(Root.FullName, "data")).SelectMany(In));
}
