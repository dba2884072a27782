using Microsoft.AspNetCore.Antiforgery;

namespace Trellis.Web.Access;

/// <summary>A form is good only for the member it was given to: an account may stand behind several, one for each organisation somebody works for.</summary>
internal sealed class TokenOfMember : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) => context.User.MemberId()?.ToString("N") ?? "";

    public bool ValidateAdditionalData(HttpContext context, string additionalData) => additionalData == GetAdditionalData(context);
}
