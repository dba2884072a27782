using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Trellis.Web.Access;
using Trellis.Web.Hosting;
using Trellis.Web.Pages;

namespace Trellis.Web.Drafts;

/// <summary>What makes every form keep what was typed.</summary>
internal static class DraftsOfSite
{
    public static IServiceCollection AddDrafts(this IServiceCollection services) => services
        .AddSingleton<UnfinishedForms>().AddSingleton<IAntiforgeryAdditionalDataProvider, TokenOfMember>().AddHostedService<ClearWhatIsOld>()
        .Configure<MvcOptions>(mvc => mvc.ModelMetadataDetailsProviders.Add(new FieldsByName()));

    /// <summary>The token is asked for by <see cref="RedisplayWithErrors"/>, which can show the form again, and not before, where nothing could be shown but an error.</summary>
    public static PageConventionCollection UseDrafts(this PageConventionCollection conventions) => conventions
        .ConfigureFilter(new IgnoreAntiforgeryTokenAttribute())
        .ConfigureFilter(new RedisplayWithErrors())
        .ConfigureFilter(new KeepDrafts());
}
