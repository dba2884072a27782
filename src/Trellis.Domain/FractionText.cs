using System.Text.Json;
using System.Text.Json.Serialization;

namespace Trellis.Domain;

/// <summary>Exact numbers in content files, as they are written there.</summary>
internal sealed class FractionText : JsonConverter<Fraction>
{
    public override Fraction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Fraction.TryParse(reader.GetString(), null, out var fraction) ? fraction : throw new JsonException($"\"{reader.GetString()}\" is not written as 3/5, 60% or 7.5.");

    public override void Write(Utf8JsonWriter writer, Fraction value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
