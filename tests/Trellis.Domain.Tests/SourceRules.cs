using System.Text.RegularExpressions;

namespace Trellis.Domain.Tests;

public class SourceRules
{
    private static readonly string[] BannedFolders = ["Services", "Managers", "Helpers", "Handlers", "Common", "Utils", "Dtos", "ViewModels", "Interfaces"];

    [Fact]
    public void Queries_that_go_round_the_rules_stay_in_the_data_project() =>
        SourceTree.Under("src", ".cs", ".cshtml").Where(f => !f.Path.StartsWith("src/Trellis.Data/", StringComparison.Ordinal))
            .HasNo(new(@"\b(ExecuteUpdate|ExecuteDelete|FromSql|ExecuteSql|SqlQuery|IgnoreQueryFilters)\w*"));

    [Fact]
    public void No_file_is_longer_than_250_lines() =>
        Breaches.None(SourceTree.Under("src", ".cs", ".cshtml", ".ts", ".mjs", ".scss")
            .Where(f => !f.Path.Contains("/Migrations/", StringComparison.Ordinal) && f.Lines.Count(line => !string.IsNullOrWhiteSpace(line)) > 250)
            .Select(f => $"{f.Path} has over 250 lines: split it where a reader would."));

    [Fact]
    public void Folders_are_named_for_what_the_alliance_does() =>
        Breaches.None(SourceTree.Files.Where(f => f.Path.Split('/')[..^1].Intersect(BannedFolders).Any()).Select(f => f.Path));

    [Fact]
    public void Types_are_named_for_what_they_are() =>
        SourceTree.Under("", ".cs").Where(f => !f.Path.Contains("/Migrations/", StringComparison.Ordinal))
            .HasNo(new(@"\b(class|record|struct|interface|enum) \w+(Service|Services|Manager|Helper|Helpers|Handler|Dto|Impl|Util|Utils|ViewModel|Base|Info|Data)\b"));

    [Fact]
    public void Pages_hold_no_raw_markup_and_no_inline_script_or_style() =>
        SourceTree.Under("src", ".cshtml")
            .HasNo(new(@"Html\.Raw|<script(?![^>]*\bsrc=)|<style\b|\bstyle=""|\son[a-z]+=""|javascript:", RegexOptions.IgnoreCase));

    [Fact]
    public void Nothing_names_a_package_registry() =>
        SourceTree.Files.HasNo(new(@"(nuget|npmjs|npmmirror|yarnpkg|debian|ubuntu|pypi)\" + @".(org|com)\b", RegexOptions.IgnoreCase));

    [Fact]
    public void Nothing_names_a_folder_of_somebodys_machine() =>
        SourceTree.Files.HasNo(new(@"(?<![\w.~$})-])(/(home|root|Users|work|tmp|workspace)/\w|[A-Z]:\\Users\\)"));

    [Fact]
    public void Package_versions_are_exact_and_in_one_place()
    {
        SourceTree.Named("Directory.Packages.props").HasNo(new(@"<PackageVersion (?!Include=""[\w.]+"" Version=""\d+\.\d+\.\d+(-[\w.]+)?"" />)"));
        SourceTree.Under("", ".csproj", ".targets").HasNo(new(@"<PackageReference[^>]*\bVersion(Override)?="));
    }

    [Fact]
    public void Every_package_says_why_it_is_here()
    {
        var said = SourceTree.Named("0002-dependencies.md").Single().Text;
        var packages = SourceTree.Named("Directory.Packages.props").SelectMany(f => Regex.Matches(f.Text, @"Include=""([\w.]+)"" Version=""([\w.-]+)"""))
            .Concat(SourceTree.Named("package.json").SelectMany(f => Regex.Matches(f.Text, @"""([@\w/.-]+)"": ""(\d[\w.-]*)""")));

        Breaches.None(packages.Select(p => $"{p.Groups[1]} {p.Groups[2]}").Where(p => !said.Contains($"| {p} |", StringComparison.Ordinal)).Select(p => $"{p} has no line in docs/adr/0002-dependencies.md."));
    }

    [Fact]
    public void Browser_package_versions_are_exact() =>
        SourceTree.Named("package.json").HasNo(new(@"""(?!node""|npm"")[@\w/.-]+"": *""([~^*<>=]|latest)"));

    [Fact]
    public void Every_project_has_its_lock_file() =>
        Breaches.None(SourceTree.Under("", ".csproj").Select(p => $"{Path.GetDirectoryName(p.Path)}/packages.lock.json")
            .Except(SourceTree.Named("packages.lock.json").Select(f => f.Path)).Select(path => $"{path} is missing."));

    [Fact]
    public void The_lock_of_the_browser_packages_holds_no_addresses() => SourceTree.Named("package-lock.json").HasNo(new(@"""resolved"""));
}
