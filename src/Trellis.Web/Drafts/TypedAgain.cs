using System.Globalization;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Web.Pages;

namespace Trellis.Web.Drafts;

/// <summary>Fills a page in from a draft by the binders that read its form when it is sent, so that rows, dates and boxes come back as they were; nothing is found wrong yet.</summary>
internal static class TypedAgain
{
    public static async Task FillAsync(PageModel page, Typing typing)
    {
        var services = page.HttpContext.RequestServices;
        var (metadata, binders, parameters) = (services.GetRequiredService<IModelMetadataProvider>(), services.GetRequiredService<IModelBinderFactory>(), services.GetRequiredService<ParameterBinder>());
        var values = new FormValueProvider(BindingSource.Form, typing.AsForm(), CultureInfo.CurrentCulture);
        foreach (var property in page.PageContext.ActionDescriptor.BoundProperties.Where(p => p.BindingInfo?.BindingSource is null))
        {
            // The page's own binding waits for a post; this one does not.
            var now = new ParameterDescriptor { Name = property.Name, ParameterType = property.ParameterType, BindingInfo = new(property.BindingInfo!) { RequestPredicate = null } };
            var about = metadata.GetMetadataForProperty(page.GetType(), property.Name);
            var binder = binders.CreateBinder(new() { BindingInfo = now.BindingInfo, Metadata = about, CacheToken = property });
            var bound = await parameters.BindModelAsync(page.PageContext, binder, values, now, about, value: null, container: page);
            if (bound.IsModelSet) about.PropertySetter!(page, bound.Model);
            // A box that is not ticked is not sent.
            else if (about.ModelType == typeof(bool)) about.PropertySetter!(page, false);
        }
        page.ModelState.KeepOnlyWhatWasTyped();
        foreach (var (field, typed) in typing.Fields)
            if (!page.ModelState.ContainsKey(field)) page.ModelState.SetModelValue(field, new ValueProviderResult(typed));
    }
}
