using System.Collections;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Trellis.Web.Pages;

/// <summary>A question with several boxes goes by its own name also when none was ticked and so nothing was sent, so that what is wrong with it leads to it.</summary>
internal sealed class FieldsByName : IBindingMetadataProvider
{
    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        var (type, page) = (context.Key.ModelType, context.Key.ContainerType);
        if (page?.IsAssignableTo(typeof(PageModel)) is true && type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)) && context.PropertyAttributes!.Any(a => a is BindPropertyAttribute))
            context.BindingMetadata.BinderModelName ??= context.Key.Name;
    }
}
