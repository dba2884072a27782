using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Trellis.Web.Nhs;

/// <summary>What is said when a page gives no sentence of its own: plain English instead of the framework's.</summary>
internal sealed partial class PlainSentences : IValidationMetadataProvider, IDisplayMetadataProvider
{
    public static void SayPlainly(DefaultModelBindingMessageProvider say)
    {
        say.SetAttemptedValueIsInvalidAccessor((typed, _) => $"“{typed}” cannot be used here. Check it and try again");
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(typed => $"“{typed}” cannot be used here. Check it and try again");
        say.SetUnknownValueIsInvalidAccessor(_ => "Check this answer and try again");
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Check this answer and try again");
        say.SetValueIsInvalidAccessor(typed => $"“{typed}” cannot be used here. Check it and try again");
        say.SetValueMustBeANumberAccessor(_ => "Enter a number, such as 12");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number, such as 12");
        say.SetValueMustNotBeNullAccessor(_ => "Answer this question");
        say.SetMissingBindRequiredValueAccessor(_ => "Answer this question");
        say.SetMissingKeyOrValueAccessor(() => "Answer this question");
        say.SetMissingRequestBodyRequiredValueAccessor(() => "Nothing was sent. Go back and try again");
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessage is not null || rule.ErrorMessageResourceName is not null) continue;
            rule.ErrorMessage = rule switch
            {
                RequiredAttribute => "Enter or choose {0}",
                StringLengthAttribute { MinimumLength: > 0 } => "Use {2} to {1} characters",
                StringLengthAttribute or MaxLengthAttribute => "Say it in {1} characters or fewer",
                RangeAttribute => "Enter a number from {1} to {2}",
                EmailAddressAttribute => "Enter an email address in the correct format, like name@example.com",
                _ => null,
            };
        }
    }

    /// <summary>A property without a name for people is called by its own, in words: "AgreedOn" is "agreed on".</summary>
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.DisplayMetadata.DisplayName is not null || context.Key.Name is not { Length: > 0 } name) return;
        context.DisplayMetadata.DisplayName = () => CapitalLetter().Replace(name, " $0").Trim().ToLowerInvariant();
    }

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")] private static partial Regex CapitalLetter();
}
