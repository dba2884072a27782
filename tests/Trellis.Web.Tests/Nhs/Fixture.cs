using System.Text.Json;

namespace Trellis.Web.Tests.Nhs;

/// <summary>One example of a component as nhsuk-frontend itself renders it: the options, and the HTML they must give.</summary>
public sealed record Fixture(string Component, string Name, string? Description, Options Options, string Html)
{
    public bool Is(string listed) => Name == listed || $"{Name} / {Description}" == listed;

    public override string ToString() => Description is null ? $"{Component}: {Name}" : $"{Component}: {Name} / {Description}";

    public static IReadOnlyList<Fixture> Of(string component)
    {
        var file = Path.Combine(Folder, component, "fixtures.json");
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.GetProperty("fixtures").EnumerateArray().Select(f => Read(component, f.Clone()))];
    }

    private static Fixture Read(string component, JsonElement fixture)
    {
        var options = new Options(fixture.GetProperty("context"), fixture.TryGetProperty("callBlock", out var block) ? block.GetString() : null);
        var description = fixture.TryGetProperty("description", out var text) ? text.GetString() : null;
        return new(component, fixture.GetProperty("name").GetString()!, description, options, fixture.GetProperty("html").GetString()!);
    }

    private static string Folder { get; } = Path.Combine(Root(), "src/Trellis.Web/Client/node_modules/nhsuk-frontend/dist/nhsuk/components");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Trellis.slnx"))) folder = folder.Parent ?? throw new InvalidOperationException("Run from within the repository.");
        return folder.FullName;
    }
}
