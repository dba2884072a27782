using Microsoft.AspNetCore.Mvc.Abstractions;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Access;

/// <summary>A form is bound to what it says and to nothing of the record, whatever names are sent with it.</summary>
public class BindingForms(TrellisSite site)
{
    [Fact]
    public async Task No_form_binds_a_thing_of_the_record()
    {
        var kept = await site.Database(db => Task.FromResult(db.Model.GetEntityTypes().Select(t => t.ClrType).ToHashSet()));
        var pages = await PageRoute.WithHandlers(site);
        var bound = pages.SelectMany(p => p.Compiled!.BoundProperties.Concat(p.Compiled.HandlerMethods.SelectMany(h => h.Parameters.Cast<ParameterDescriptor>())).Select(b => (p.Page, b.Name, Type: b.ParameterType))).ToList();

        Assert.True(bound.Count > 100);
        Assert.Contains(typeof(YoungPerson), kept);
        Assert.Empty(bound.Where(b => Inside(b.Type, []).Any(kept.Contains)).Select(b => $"{b.Page} {b.Name}"));
    }

    private static HashSet<Type> Inside(Type type, HashSet<Type> met)
    {
        if (!met.Add(type)) return met;
        foreach (var part in type.IsGenericType ? type.GetGenericArguments() : []) Inside(part, met);
        if (type.Assembly.FullName!.StartsWith("Trellis", StringComparison.Ordinal) && !type.IsEnum)
            foreach (var property in type.GetProperties().Where(p => p.SetMethod?.IsPublic is true)) Inside(property.PropertyType, met);
        return met;
    }
}
