using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Trellis.Web.Nhs.Forms;

/// <summary>Puts what is wrong in the order in which the page declares its questions. Model state itself sorts by length of name.</summary>
internal static class PageOrder
{
    private static readonly char[] Separators = ['.', '[', ']'];

    public static string PlaceOf(string field, ModelMetadata page)
    {
        var place = "";
        for (ModelMetadata? at = page; field.Length > 0;)
        {
            var end = field.IndexOfAny(Separators);
            var name = end < 0 ? field : field[..end];
            field = end < 0 ? "" : field[(end + 1)..].TrimStart(Separators);
            var index = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : at?.Properties.Select(p => p.PropertyName).ToList().IndexOf(name) ?? 0;
            at = at?.ElementMetadata ?? at?.Properties[name];
            place += index.ToString("x8", CultureInfo.InvariantCulture);
        }
        return place;
    }
}
