using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.WebEncoders;
using Trellis.Web.Nhs.Forms;

namespace Trellis.Web.Nhs;

/// <summary>Everything the pages need to look, speak and behave alike, in two calls.</summary>
public static class Look
{
    /// <summary>The version of the product, as its assembly says.</summary>
    public static string Version { get; } = typeof(Look).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static WebApplicationBuilder AddLook(this WebApplicationBuilder builder)
    {
        // Without this, everything but Development serves empty style sheets from a build that was not published.
        builder.WebHost.UseStaticWebAssets();
        // After the framework has added its own, so that its sentences are there to be replaced.
        builder.Services.PostConfigure<MvcOptions>(mvc =>
        {
            mvc.ModelBinderProviders.Insert(0, new DateBinderProvider());
            // What stands in the address is what the page is about, whatever a form says.
            mvc.ValueProviderFactories.RemoveType<RouteValueProviderFactory>();
            mvc.ValueProviderFactories.Insert(0, new RouteValueProviderFactory());
            mvc.ModelMetadataDetailsProviders.Add(new PlainSentences());
            PlainSentences.SayPlainly(mvc.ModelBindingMessageProvider);
        });
        builder.Services.Configure<WebEncoderOptions>(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return builder;
    }

    /// <summary>First in the pipeline, so that mistakes further in are shown in the same dress.</summary>
    public static WebApplication UseLook(this WebApplication app)
    {
        app.Use(SecurityHeaders.Add);
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/error");
        app.UseHsts();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.MapStaticAssets().AllowAnonymous();
        app.MapFallback("{**address}", NotFound).AllowAnonymous();
        return app;
    }

    /// <summary>An address that does not exist is not found, whoever asks; without this it would be refused as if it did.</summary>
    private static IResult NotFound() => Results.NotFound();
}
