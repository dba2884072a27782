using System.Net;
using System.Text.Json;

namespace Trellis.Web.Tests.Nhs;

/// <summary>The options of one fixture, in which a text may be a string, or an object with text, html or heading.</summary>
public sealed record Options(JsonElement Json, string? CallBlock = null)
{
    public Options this[string name] => new(Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var found) ? found : default);

    public bool Exists => Json.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public bool IsTrue => Json.ValueKind == JsonValueKind.True;

    public bool IsFalse => Json.ValueKind == JsonValueKind.False;

    public IEnumerable<Options> Items => Json.ValueKind == JsonValueKind.Array ? Json.EnumerateArray().Select(e => new Options(e)) : [];

    /// <summary>The plain value, when there is one.</summary>
    public string? Text => Json.ValueKind switch
    {
        JsonValueKind.String => Json.GetString(),
        JsonValueKind.Number => Json.GetRawText(),
        JsonValueKind.Object => (this["heading"].Exists ? this["heading"] : this["text"]).Text,
        _ => null,
    };

    public int Whole => int.Parse(Text!, System.Globalization.CultureInfo.InvariantCulture);

    public int? Number => Json.ValueKind == JsonValueKind.Number ? Json.GetInt32() : null;

    /// <summary>What goes between the tags: HTML as it is, text encoded.</summary>
    public string Inside => CallBlock ?? this["html"].Text ?? WebUtility.HtmlEncode(this["text"].Text ?? (Json.ValueKind == JsonValueKind.Object ? null : Text)) ?? "";
}
