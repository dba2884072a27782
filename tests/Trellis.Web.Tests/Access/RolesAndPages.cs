using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Trellis.Domain.Alliance;
using Trellis.Web.Access;
using Trellis.Web.Tests.Planning;

namespace Trellis.Web.Tests.Access;

/// <summary>The grid of roles and pages, held against every route there is.</summary>
public class RolesAndPages(TrellisSite site)
{
    private static readonly Roles[] Each = [.. Enum.GetValues<Roles>().Where(r => r != Roles.None)];

    private readonly IReadOnlyList<PageRoute> pages = PageRoute.Of(site);

    [Fact]
    public void Every_page_is_public_by_the_list_or_has_a_row_of_the_grid_on_it()
    {
        Assert.True(pages.Count > 10);
        Assert.All(pages, p =>
        {
            var (open, rows) = (p.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null, p.Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>());
            Assert.True(open == Grid.IsPublic(p.Page), $"{p.Page} is open to everyone: {open}; the list of public pages says otherwise.");
            if (!open) Assert.True(rows is [{ Policy: { } place }] && Grid.Rows.Any(r => r.Place == place && r.Roles == Grid.For(p.Page)), $"{p.Page} has not exactly its row of the grid.");
        });
    }

    [Fact]
    public void Every_page_about_a_young_person_is_found_through_the_one_filter()
    {
        var about = pages.Where(p => p.IsAbout("youngPersonId") && p.Page is not "/YoungPeople/Reason").ToList();

        Assert.True(about.Count > 5);
        Assert.All(about, p => Assert.True(p.Page.StartsWith("/YoungPeople/", StringComparison.Ordinal), $"{p.Page} is not under /YoungPeople."));
    }

    [Fact]
    public async Task Each_role_opens_the_pages_the_grid_gives_it_and_no_other()
    {
        var here = await new Locality().In(site);
        await site.Save(PlanOfItsOwn.Made(here, site));
        var wrong = new List<string>();
        foreach (var role in Each)
        {
            var member = Locality.Person($"{role}", here.Trust, role);
            await site.Save(member, new TeamMember { TeamId = here.Camhs.Id, MemberId = member.Id });
            var client = site.SignedInAs(member.Id);
            foreach (var page in pages.Where(p => p.HasNoParameter && !Grid.IsPublic(p.Page)))
            {
                var (expected, got) = (Grid.For(page.Page).HasFlag(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await client.GetAsync(page.Address())).StatusCode);
                if (got != expected) wrong.Add($"{role} at {page.Pattern}: {got}, not {expected}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public async Task Somebody_not_signed_in_is_sent_to_sign_in_from_every_page_that_is_not_public()
    {
        var client = site.CreateClient(new() { AllowAutoRedirect = false });
        var wrong = new List<string>();
        foreach (var page in pages.Where(p => !Grid.IsPublic(p.Page)))
        {
            var response = await client.GetAsync(page.Address());
            if (response.StatusCode != HttpStatusCode.Redirect || response.Headers.Location?.AbsolutePath != "/sign-in") wrong.Add($"{page.Pattern}: {response.StatusCode} {response.Headers.Location}");
        }
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public async Task A_page_that_does_not_exist_is_not_found_rather_than_refused()
    {
        var here = await new Locality().In(site);

        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedInAs(here.Sam.Id).GetAsync($"/young-people/{here.Amina.Id}/no-such-page")).StatusCode);
    }

    /// <summary>Write it anew with TRELLIS_WRITE_DOCS=1.</summary>
    [Fact]
    public async Task The_table_in_the_documents_is_the_grid()
    {
        var file = Path.Combine(Root(new(AppContext.BaseDirectory)).FullName, "docs", "roles.md");
        if (Environment.GetEnvironmentVariable("TRELLIS_WRITE_DOCS") is not null) await File.WriteAllTextAsync(file, Table());

        Assert.True(File.Exists(file) && await File.ReadAllTextAsync(file) == Table(), "docs/roles.md is not what the routes say. Run this test with TRELLIS_WRITE_DOCS=1.");
    }

    private string Table()
    {
        var text = new StringBuilder("# Who may open which page\n\nMade from the routes and the grid (`src/Trellis.Web/Access/Grid.cs`); a test keeps the two alike. What of a young person's record each then sees is decided by the sharing rules, not here.\n\n");
        text.Append("Open to everyone: ").AppendJoin(", ", pages.Where(p => Grid.IsPublic(p.Page)).Select(p => $"`{p.Pattern}`").Distinct()).Append(".\n\n");
        text.Append("| Page | Roles |\n|---|---|\n");
        foreach (var page in pages.Where(p => !Grid.IsPublic(p.Page)).DistinctBy(p => p.Pattern))
            text.Append($"| `{page.Pattern}` | {Words(Grid.For(page.Page))} |\n");
        return text.ToString();
    }

    private static string Words(Roles roles) => Each.All(r => roles.HasFlag(r)) ? "everyone signed in" : string.Join(", ", Each.Where(r => roles.HasFlag(r)).Select(Word));

    private static string Word(Roles role) => string.Concat(role.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    private static DirectoryInfo Root(DirectoryInfo folder) => folder.GetFiles("Trellis.slnx").Length > 0 ? folder : Root(folder.Parent!);
}
