namespace Trellis.Web.Words;

/// <summary>What a browser calls itself, in words somebody knows their own device by.</summary>
public static class Devices
{
    // In this order: most name themselves after others as well.
    private static readonly (string Mark, string Name)[] Browsers = [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];
    private static readonly (string Mark, string Name)[] Systems = [("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "an Android phone or tablet"), ("Windows", "Windows"), ("CrOS", "a Chromebook"), ("Mac OS X", "a Mac"), ("Linux", "Linux")];

    public static string Said(string userAgent) => (Found(Browsers, userAgent), Found(Systems, userAgent)) switch
    {
        ({ } browser, { } system) => $"{browser} on {system}",
        ({ } browser, null) => browser,
        (null, { } system) => $"a browser on {system}",
        _ => "a device we do not know",
    };

    private static string? Found((string Mark, string Name)[] known, string userAgent) => known.FirstOrDefault(k => userAgent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
