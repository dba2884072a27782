using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Trellis.Web.Nhs.Forms;

/// <summary>The id of the element that answers a field, so that an error can lead there.</summary>
internal static class FieldIds
{
    public static readonly string[] DateParts = ["day", "month", "year"];

    public static string Of(string fieldName) => TagBuilder.CreateSanitizedId(fieldName, "-");

    public static string PartName(string fieldName, string part) => fieldName.Length == 0 ? part : $"{fieldName}[{part}]";

    /// <summary>The first thing to put right: the part of a date that is wrong, or the field itself (the first radio or checkbox carries its id).</summary>
    public static string ToPutRight(this ModelStateDictionary state, string fieldName)
    {
        var id = Of(fieldName);
        if (!DateParts.Any(p => state.ContainsKey(PartName(fieldName, p)))) return id;
        var wrong = DateParts.FirstOrDefault(p => state.PartIsWrong(fieldName, p)) ?? DateParts[0];
        return $"{id}-{wrong}";
    }

    public static bool PartIsWrong(this ModelStateDictionary state, string fieldName, string part) =>
        state.TryGetValue(PartName(fieldName, part), out var entry) && entry.ValidationState == ModelValidationState.Invalid;
}
