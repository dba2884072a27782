using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Access;
using Trellis.Web.Pages;

namespace Trellis.Web.Tests.Drafts;

/// <summary>A form with every kind of question, carried forward from an earlier one, that goes wrong in whatever way is typed into its line.</summary>
public class TryOutModel(TrellisDb db, TimeProvider clock) : YoungPersonFormPage, ILoads
{
    public enum Choice { One, Two }

    public sealed class Row
    {
        public string? Who { get; set; }
        [StringLength(20)] public string? What { get; set; }
    }

    [BindProperty, StringLength(200_000)] public string? Words { get; set; }
    [BindProperty, Required(ErrorMessage = "Enter a line")] public string? Line { get; set; }
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty, MinLength(1, ErrorMessage = "Tick something")] public IReadOnlyList<string> Ticked { get; set; } = [];
    [BindProperty] public bool Told { get; set; }
    [BindProperty] public Choice? Chosen { get; set; }
    [BindProperty] public string? Listed { get; set; }
    [BindProperty] public IReadOnlyList<Row> Rows { get; set; } = [];

    public string OwnData { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancel)
    {
        (Words, On, Ticked, Told, Rows) = ("Carried forward", new(2026, 1, 31), ["a"], true, [new() { Who = "Mum", What = "rings" }]);
        return LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        db.Add(OwnWords.Write(YoungPerson, OwnWordsTopic.WhatMatters, new(Line!, Readers.Everyone), Hand(clock)));
        switch (Line)
        {
            case "break a rule": throw new RuleBrokenException("The line must not break a rule", nameof(Line));
            case "break": throw new InvalidOperationException($"Nobody thought of {Words}");
            case "be late": await BeLateAsync(cancel); break;
        }
        await db.SaveChangesAsync(cancel);
        return Redirect($"/young-people/{YoungPerson.Id}");
    }

    [NotCheckedYet]
    public IActionResult OnPostCancel() => Redirect($"/young-people/{YoungPerson.Id}");

    public async Task LoadAsync(CancellationToken cancel) => OwnData = $"{await db.OwnWords.CountAsync(w => w.YoungPersonId == YoungPerson.Id, cancel)} earlier";

    /// <summary>Corrects a registration that somebody else has corrected since it was read.</summary>
    private async Task BeLateAsync(CancellationToken cancel)
    {
        var registration = await db.Registrations.SingleAsync(r => r.YoungPersonId == YoungPerson.Id && r.OrganisationId == Member.OrganisationId, cancel);
        registration.Correct(registration.Details with { PreferredName = "Mina" }, clock.Now());
        db.Entry(registration).Property(r => r.Version).OriginalValue = 77;
    }
}
