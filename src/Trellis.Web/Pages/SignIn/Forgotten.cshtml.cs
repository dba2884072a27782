using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data;
using Trellis.Data.Accounts;
using Trellis.Data.Post;
using Trellis.Domain;
using Trellis.Domain.Accounts;
using Trellis.Web.Access.SignIns;
using Trellis.Web.Post;

namespace Trellis.Web.Pages.SignIn;

/// <summary>Asks for a link for a new password. What is done and said is the same whether there is such an account or not.</summary>
public class ForgottenModel(TrellisDb db, Slowdowns slow, Whence whence, TimeProvider clock) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your work e-mail address"), StringLength(256)] public string? Email { get; set; }

    public bool Asked { get; private set; }

    public async Task OnPostAsync([FromServices] IServiceProvider services, CancellationToken cancel)
    {
        var now = clock.Now();
        if (await slow.MayTryAsync(Slowing.OneAddress, $"new password from {whence.Address}", now, cancel))
        {
            db.Add(new ResetAsked { Address = Email!.Trim(), At = now.Instant });
            await db.SaveChangesAsync(cancel);
            services.GetRequiredService<Postman>().Ring();
        }
        Asked = true;
    }
}
