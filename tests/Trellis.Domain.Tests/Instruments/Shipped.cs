using System.Text.Json;
using System.Text.Json.Serialization;
using Trellis.Domain.Instruments;
using Trellis.Domain.Measures;

namespace Trellis.Domain.Tests.Instruments;

/// <summary>The tool and the cards as they are shipped.</summary>
internal static class Shipped
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static AssessmentTool Tool { get; } = Read<AssessmentTool>("assessment-tool");
    public static PriorityCards Cards { get; } = Read<PriorityCards>("priority-cards");

    public static Rating Rating(string code) => Tool.Rating(code)!;

    public static Measure Measure(string rating, int which = 0) => Rating(rating).Measures[which];

    internal static T Read<T>(string name) => JsonSerializer.Deserialize<T>(SourceTree.Named($"{name}.json").Single().Text, Reading)!;
}
