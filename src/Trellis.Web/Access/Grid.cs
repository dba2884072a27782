using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople.Caseloads;

namespace Trellis.Web.Access;

/// <summary>Which roles may open which pages: the one list. What of the record each then sees is decided by the Sight.</summary>
public static class Grid
{
    internal const Roles Anybody = (Roles)~0;
    /// <summary>Evaluators rate from the evidence, without what the locality made of its own rating.</summary>
    private const Roles AllButEvaluators = Anybody & ~Roles.IndependentEvaluator;
    private const Roles AssessmentRaters = Roles.ProgrammeTeam | Roles.Facilitator | Roles.IndependentEvaluator;
    private const Roles AssessmentReaders = AssessmentRaters | Roles.OversightMember | Roles.Commissioner | Roles.TeamLead | Roles.TrainingLead;

    /// <summary>Folder or page, and who may open it. The longest name that fits decides.</summary>
    public static readonly IReadOnlyList<(string Place, Roles Roles)> Rows =
    [
        ("/", Anybody),
        ("/YoungPeople", Roles.Helping),
        ("/Search", Roles.Helping),
        ("/Invitations", Roles.Helping),
        ("/Agreements", Roles.InformationGovernanceLead),
        ("/Assessment", AssessmentReaders),
        ("/Assessment/Rounds", AssessmentRaters),
        ("/Assessment/Tool", Anybody),
        ("/Workshops", Roles.Facilitator | Roles.ProgrammeTeam),
        // Open to everyone with its letters; these are shown the way.
        ("/TakingPart", Roles.Facilitator | Roles.ProgrammeTeam | Roles.WorkshopParticipant),
        ("/Evidence", AssessmentReaders),
        ("/Evidence/Keeping", AssessmentRaters),
        ("/Evidence/Registers/Keeping", Roles.ProgrammeTeam | Roles.Facilitator | Roles.Commissioner),
        ("/Priorities", AssessmentReaders & ~Roles.IndependentEvaluator),
        ("/Priorities/Hold", Roles.ProgrammeTeam | Roles.Facilitator),
        ("/Planning", AllButEvaluators),
        ("/Planning/Keeping", Roles.ProgrammeTeam),
        ("/Reports", AssessmentReaders),
        ("/Planning/FirstPhase", AssessmentReaders & ~Roles.IndependentEvaluator),
        ("/Planning/FirstPhase/Keeping", Roles.ProgrammeTeam | Roles.Facilitator),
        ("/Administration", Roles.SystemAdministrator),
        ("/Imports", CaseloadLoad.Senders),
        ("/Requests", Roles.Helping | Roles.InformationGovernanceLead),
        ("/SharingDesk", Roles.InformationGovernanceLead),
        ("/Emergency", Roles.Emergency),
        ("/Alerts", Roles.Helping),
        ("/Matching", Roles.MatchingOfficer),
    ];

    /// <summary>Open to everyone, signed in or not.</summary>
    public static readonly IReadOnlyList<string> Public = ["/Index", "/SignIn", "/Accessibility", "/Privacy", "/Groupings", "/Error", "/Look", "/TakingPart"];

    public static Roles For(string page) => Row(page).Roles;

    private static (string Place, Roles Roles) Row(string page) =>
        Rows.Where(r => r.Place == "/" || page == r.Place || page.StartsWith($"{r.Place}/", StringComparison.Ordinal)).MaxBy(r => r.Place.Length);

    public static bool IsPublic(string page) => Public.Any(p => page == p || page.StartsWith($"{p}/", StringComparison.Ordinal));

    /// <summary>Each page gets the one row that decides about it, so that a page outside any folder is not forgotten.</summary>
    internal static PageConventionCollection UseGrid(this PageConventionCollection conventions)
    {
        conventions.AddFolderApplicationModelConvention("/", page => page.EndpointMetadata.Add(IsPublic(page.ViewEnginePath) ? new AllowAnonymousAttribute() : new AuthorizeAttribute(Row(page.ViewEnginePath).Place)));
        return conventions;
    }

    internal static void UseGrid(this AuthorizationBuilder authorization)
    {
        authorization.Services.AddScoped<IAuthorizationHandler, HasRole>();
        authorization.SetFallbackPolicy(new([new OneOf(Anybody)], []));
        foreach (var (place, roles) in Rows) authorization.AddPolicy(place, new AuthorizationPolicy([new OneOf(roles)], []));
    }

    private sealed record OneOf(Roles Roles) : IAuthorizationRequirement;

    private sealed class HasRole(IHttpContextAccessor http) : AuthorizationHandler<OneOf>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, OneOf requirement)
        {
            if (http.HttpContext!.Features.Get<CurrentMember>() is { } current && (requirement.Roles == Anybody || current.Member.Has(requirement.Roles))) context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }
}
