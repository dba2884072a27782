using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trellis.Data.Sights;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.SeeAs;

/// <summary>What a role in a team would see of a made-up person: asked of the real rules, and of nobody real.</summary>
public class IndexModel(MadeUpPerson jo) : PageModel
{
    [BindProperty(SupportsGet = true)] public Roles Role { get; set; } = Roles.Practitioner;
    [BindProperty(SupportsGet = true)] public Nearness Nearness { get; set; }
    [BindProperty(SupportsGet = true)] public IList<EntryKinds> Kinds { get; set; } = [];

    public IReadOnlyList<SeenOf> Seen { get; private set; } = [];

    public string Why => !new Member { OrganisationId = Guid.Empty, Name = "", JobTitle = "", Roles = Role }.Has(Roles.Helping) ? "This role is not about helping young people, so it sees no record, whatever team somebody is in."
        : Nearness switch
        {
            Nearness.InTheTeam => "The team that works with somebody sees what it recorded, and what others recorded as far as agreements go.",
            Nearness.ColleagueOfTheTeam => "Colleagues of another team do not see the record. With a reason, which is kept and looked at, they can open it for a while.",
            Nearness.PartnerWithAgreement => "Both work with Jo, and the agreement lists what the other may see. What it does not list is not shared.",
            Nearness.PartnerWithoutAgreement => "Both work with Jo, but no agreement says that they share. Each sees its own.",
            Nearness.Asked => "A team that is asked to help sees what it was told in the asking. It sees more once it says yes, as far as agreements go.",
            Nearness.Elsewhere => "Nobody elsewhere learns so much as that Jo is known.",
            _ => throw new ArgumentOutOfRangeException(nameof(Nearness)),
        };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Kinds.Count == 0) Kinds = [EntryKinds.Identity, EntryKinds.Involvement, EntryKinds.Grouping];
        Seen = await jo.SeenByAsync(Role, Nearness, Kinds.Aggregate(EntryKinds.None, (all, kind) => all | kind), cancel);
    }

    public string Said(Nearness nearness) => nearness switch
    {
        Nearness.InTheTeam => "in the team that works with Jo",
        Nearness.ColleagueOfTheTeam => "in another team of the same organisation",
        Nearness.PartnerWithAgreement => "in another organisation that works with Jo too, with an agreement",
        Nearness.PartnerWithoutAgreement => "in another organisation that works with Jo too, without an agreement",
        Nearness.Asked => "in a team that is asked to help",
        Nearness.Elsewhere => "in an organisation that has nothing to do with Jo",
        _ => throw new ArgumentOutOfRangeException(nameof(nearness)),
    };
}
