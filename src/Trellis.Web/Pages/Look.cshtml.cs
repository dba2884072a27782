using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Trellis.Web.Pages;

/// <summary>Every part of the look on one page, for those who build pages. Not found outside Development.</summary>
public class LookModel(IWebHostEnvironment environment) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Select the kind of support that fits best now")]
    public string? Grouping { get; set; }

    [BindProperty] public string[] Present { get; set; } = [];

    [BindProperty, Required(ErrorMessage = "Select whether Amina agreed")]
    public string? Agreed { get; set; }

    [BindProperty, Display(Name = "The plan in one line"), Required(ErrorMessage = "Enter the plan in one line"), StringLength(200)]
    public string? Plan { get; set; }

    [BindProperty, StringLength(2000)] public string? Matters { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the date this was agreed")]
    public DateOnly? AgreedOn { get; set; }

    [BindProperty] public DateOnly? LookAgainOn { get; set; } = new(2026, 12, 14);

    [BindProperty] public string Readers { get; set; } = "everyone";

    [BindProperty, Range(0, 500)] public int? Miles { get; set; }

    [TempData] public string? Done { get; set; }

    public IActionResult OnGet() => environment.IsDevelopment() ? Page() : NotFound();

    public IActionResult OnPost()
    {
        if (!environment.IsDevelopment()) return NotFound();
        if (!ModelState.IsValid) return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        Done = "Grouping recorded for Amina";
        return RedirectToPage();
    }
}
