using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Trellis.Web.Nhs.Forms;

/// <summary>Reads a date from the three boxes people type in, or from one ISO date in an address, and says in a sentence what is wrong with it.</summary>
internal sealed class DateBinder : IModelBinder
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public Task BindModelAsync(ModelBindingContext context)
    {
        var parts = FieldIds.DateParts.Select(p => context.ValueProvider.GetValue(FieldIds.PartName(context.ModelName, p))).ToArray();
        if (parts.Any(p => p != ValueProviderResult.None)) FromParts(context, parts);
        else FromOneText(context);
        return Task.CompletedTask;
    }

    private static void FromParts(ModelBindingContext context, ValueProviderResult[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var name = FieldIds.PartName(context.ModelName, FieldIds.DateParts[i]);
            context.ModelState.SetModelValue(name, parts[i]);
            context.ModelState.MarkFieldValid(name);
        }
        Conclude(context, TypedDate.Read(parts[0].FirstValue, parts[1].FirstValue, parts[2].FirstValue));
    }

    private static void FromOneText(ModelBindingContext context)
    {
        var text = context.ValueProvider.GetValue(context.ModelName);
        if (text == ValueProviderResult.None) return;
        context.ModelState.SetModelValue(context.ModelName, text);
        if (string.IsNullOrWhiteSpace(text.FirstValue)) Conclude(context, TypedDate.Nothing);
        else if (DateOnly.TryParseExact(text.FirstValue.Trim(), ["yyyy-MM-dd", "d M yyyy", "d/M/yyyy", "d MMMM yyyy"], English, DateTimeStyles.None, out var date)) Conclude(context, new(date));
        else Conclude(context, TypedDate.NotReal);
    }

    private static void Conclude(ModelBindingContext context, TypedDate typed)
    {
        if (typed.Date is { } date) context.Result = ModelBindingResult.Success(date);
        else if (typed.Sentence is { } sentence) context.ModelState.TryAddModelError(context.ModelName, sentence);
        else if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
        else context.ModelState.TryAddModelError(context.ModelName, "Enter a date, such as 14 3 2026");
        foreach (var part in typed.Wrong ?? [])
        {
            var name = FieldIds.PartName(context.ModelName, part);
            if (context.ModelState.TryGetValue(name, out var entry)) entry.ValidationState = ModelValidationState.Invalid;
        }
    }
}

/// <summary>Gives every date on every page the same binder.</summary>
internal sealed class DateBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DateBinder() : null;
}
