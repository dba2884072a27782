using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople.Caseloads;
using Trellis.Web.Imports;

namespace Trellis.Web.Tests.Imports;

/// <summary>A data officer and a team lead of one trust, each at a browser, and the way a caseload file goes between them.</summary>
internal sealed class DataDesk
{
    public const string Known = "Everyone with an open referral on 20 August";

    private readonly TrellisSite site;

    private DataDesk(TrellisSite site, Locality here, Member officer, Member lead) =>
        (this.site, Here, Officer, Lead, AtOfficer, AtLead) = (site, here, officer, lead, site.SignedInAs(officer.Id), site.SignedInAs(lead.Id));

    public Locality Here { get; }
    public Member Officer { get; }
    public Member Lead { get; }
    public HttpClient AtOfficer { get; }
    public HttpClient AtLead { get; }

    public static async Task<DataDesk> In(TrellisSite site)
    {
        var here = await new Locality().In(site);
        var (officer, lead) = (Locality.Person("Dee Offord", here.Trust, Roles.DataOfficer), Locality.Person("Lena Hart", here.Trust, Roles.TeamLead));
        await site.Save(officer, lead, new TeamMember { TeamId = here.Camhs.Id, MemberId = lead.Id });
        return new(site, here, officer, lead);
    }

    public Task<Guid> Send(params string[] lines) => Send("caseload.csv", Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    /// <summary>Sends a file, and gives back the id of the load it came to be.</summary>
    public async Task<Guid> Send(string name, byte[] bytes)
    {
        var answer = await AtOfficer.SendFile("/imports/send", name, bytes);
        Assert.True(answer.StatusCode is System.Net.HttpStatusCode.Redirect, (await answer.Page()).QuerySelector("main")?.Words());
        return Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[2]);
    }

    /// <summary>Settles columns and words as they are suggested, but for what is said here, and lets it be tried out.</summary>
    public async Task Settle(Guid load, params (string Field, string? Value)[] answers)
    {
        var columns = await AtOfficer.Submit($"/imports/{load}/columns", [.. answers.Where(a => a.Field.StartsWith("Columns", StringComparison.Ordinal))]);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, columns.StatusCode);
        var words = await AtOfficer.Submit($"/imports/{load}/words", [.. answers.Where(a => !a.Field.StartsWith("Columns", StringComparison.Ordinal))]);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, words.StatusCode);
        await Work();
    }

    public async Task<HttpResponseMessage> Approve(Guid load)
    {
        var answer = await AtLead.PressButton(await AtLead.GetAsync($"/imports/{load}"), "We work with these people: take them in", ("WhoseList", nameof(WhoseList.WorkWith)), ("ApprovedBecause", Known));
        await Work();
        return answer;
    }

    /// <summary>From sending to being taken in.</summary>
    public async Task<Guid> TakeIn(params string[] lines)
    {
        var load = await Send(lines);
        await Settle(load);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await Approve(load)).StatusCode);
        return load;
    }

    /// <summary>Until nothing of this organisation waits. The site's own porter may be at it as well.</summary>
    public async Task Work()
    {
        var porter = site.Services.GetRequiredService<Porter>();
        for (var tries = 0; tries < 600; tries++)
        {
            await porter.GoAsync(TestContext.Current.CancellationToken);
            var waits = await site.Database(db => db.Works.AnyAsync(w => w.FinishedAt == null && db.CaseloadLoads.Any(l => l.Id == w.SubjectId && l.OrganisationId == Here.Trust.Id)));
            if (!waits) return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.Fail("The work was never done.");
    }

    public Task<CaseloadLoad> Load(Guid id) => site.Database(db => db.CaseloadLoads.AsNoTracking().SingleAsync(l => l.Id == id));
}

internal static class FilesSent
{
    /// <summary>Sends a file by a form that reads it as it comes in, token first.</summary>
    public static async Task<HttpResponseMessage> SendFile(this HttpClient client, string address, string name, HttpContent file)
    {
        var token = (await client.Page(address)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, "Upload", name } };
        return await client.PostAsync(address, form);
    }

    public static Task<HttpResponseMessage> SendFile(this HttpClient client, string address, string name, byte[] bytes) => client.SendFile(address, name, new ByteArrayContent(bytes));
}
