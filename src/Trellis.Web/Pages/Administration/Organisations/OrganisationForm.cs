using System.ComponentModel.DataAnnotations;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.Administration.Organisations;

/// <summary>An organisation as it is typed.</summary>
public sealed class OrganisationForm
{
    [Required(ErrorMessage = "Enter the organisation's name"), StringLength(200)] public string? Name { get; set; }
    [Required(ErrorMessage = "Choose a sector")] public string? Sector { get; set; }
    [Required(ErrorMessage = "Say whether it is in the alliance")] public bool? InAlliance { get; set; }

    public static OrganisationForm Of(Organisation o) => new() { Name = o.Name, Sector = o.Sector, InAlliance = o.InAlliance };

    public void WriteTo(Organisation o) => (o.Name, o.Sector, o.InAlliance) = (Name!.Trim(), Sector!, InAlliance!.Value);
}
