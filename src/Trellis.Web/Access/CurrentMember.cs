using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Auditing;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Access;

/// <summary>The member this request is for, their teams and the name of their organisation, read once.</summary>
public sealed record CurrentMember(Member Member, IReadOnlyList<Team> Teams)
{
    public string Organisation { get; init; } = "";

    public bool MayOpen(string page) => Grid.For(page) is var roles && (roles == Grid.Anybody || Member.Has(roles));
}

/// <summary>Finds who is asking and works out what they may see, once, before anything else reads the record.</summary>
internal sealed class SightOfRequest(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, TrellisDb db, CurrentSight sight, TimeProvider clock)
    {
        if (http.User.MemberId() is { } id && http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null) await SeeAsync(id, http, db, sight, clock.Now());
        await next(http);
    }

    // One connection for the whole request: taking one up anew for each of a page's questions costs as much as some of the answers.
    private static async Task SeeAsync(Guid memberId, HttpContext http, TrellisDb db, CurrentSight sight, Moment now)
    {
        await db.Database.OpenConnectionAsync(http.RequestAborted);
        if (await Seeing.OfAsync(db, memberId, now, http.RequestAborted) is not { } seeing) return;
        sight.Use(seeing.Sight);
        http.Features.Set(new CurrentMember(seeing.Member, seeing.Teams) { Organisation = seeing.Organisation });
    }
}

/// <summary>Who is acting in this request, and at which page.</summary>
internal sealed class WhoIsActing(IHttpContextAccessor http) : IWhoIsActing
{
    /// <summary>Nobody's in a room: a member who votes there on their own phone is a participant like any other.</summary>
    public Guid? MemberId => http.HttpContext is { } context && !IsInRoom(context) ? context.Features.Get<CurrentMember>()?.Member.Id : http.HttpContext is null ? InHand.Now?.MemberId : null;

    public string Act => http.HttpContext is { } context
        ? $"{context.Request.Method} {(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/')}"
        : InHand.Now?.Act ?? "trellis";

    private static bool IsInRoom(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath.StartsWith("/TakingPart/", StringComparison.Ordinal) is true;
}
