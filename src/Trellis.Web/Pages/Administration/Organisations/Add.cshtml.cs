using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.Administration.Organisations;

/// <summary>Adds an organisation. It shares nothing until an agreement says so.</summary>
public class AddModel(TrellisDb db) : AdministrationPage(db)
{
    [BindProperty, Required(ErrorMessage = "Enter its ODS code, or one of your own"), StringLength(12, ErrorMessage = "Use at most 12 letters and digits")] public string? OdsCode { get; set; }
    [BindProperty] public OrganisationForm Form { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var code = OdsCode!.Trim().ToUpperInvariant();
        if (await Db.Organisations.FirstOrDefaultAsync(o => o.OdsCode == code, cancel) is { } same) throw new RuleBrokenException($"{same.Name} has that code already", nameof(OdsCode));
        var organisation = new Organisation { Name = "", OdsCode = code, Sector = "" };
        Form.WriteTo(organisation);
        Db.Add(organisation);
        return await DoneAsync($"{organisation.Name} is added. Now add its teams and people", $"/administration/organisations/{organisation.Id}", cancel);
    }
}
