using System.Text.Json;
using System.Text.Json.Serialization;
using Trellis.Domain.Instruments;
using Trellis.Domain.Measures;
using Trellis.Domain.Planning;

namespace Trellis.Domain.Tests.Instruments;

/// <summary>The tool and the cards as they are shipped.</summary>
internal static class Shipped
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static AssessmentTool Tool { get; } = Read<AssessmentTool>("assessment-tool");
    public static PriorityCards Cards { get; } = Read<PriorityCards>("priority-cards");
    public static PlanLists PlanLists { get; } = new(Read<PlanHeadings>("phases"), Read<PlanHeadings>("workstreams"), [.. Tool.Ratings.Select(r => r.Code)], [.. Tool.Ratings.SelectMany(r => r.Measures).Select(m => m.Code)]);
    public static ActionTemplates Templates { get; } = Read<ActionTemplates>("action-templates");
    public static Impacts Impacts { get; } = Read<Impacts>("impacts");

    public static Rating Rating(string code) => Tool.Rating(code)!;

    public static Measure Measure(string rating, int which = 0) => Rating(rating).Measures[which];

    internal static T Read<T>(string name) => JsonSerializer.Deserialize<T>(SourceTree.Named($"{name}.json").Single().Text, Reading)!;
}
