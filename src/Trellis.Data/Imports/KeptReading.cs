using System.Text.Json;
using System.Text.Json.Serialization;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Data.Imports;

/// <summary>A reading as it is kept: columns by their names, so that one that is added later disturbs nothing.</summary>
internal static class KeptReading
{
    private static readonly JsonSerializerOptions ByName = new() { Converters = { new JsonStringEnumConverter() } };

    public static string Write(CaseloadReading reading) => JsonSerializer.Serialize(reading, ByName);

    public static CaseloadReading? Read(string? kept) => kept is null ? null : JsonSerializer.Deserialize<CaseloadReading>(kept, ByName);
}
