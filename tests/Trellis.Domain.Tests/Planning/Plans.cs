using Trellis.Domain.Alliance;
using Trellis.Domain.Planning;
using Trellis.Domain.Priorities;
using Trellis.Domain.Tests.Assessment;
using Trellis.Domain.Tests.Instruments;
using Trellis.Domain.Tests.Priorities;

namespace Trellis.Domain.Tests.Planning;

/// <summary>A small plan, as a programme team writes it on a Tuesday.</summary>
internal static class Plans
{
    public static readonly Moment Now = Rounds.Now;
    public static readonly Organisation Trust = new() { Name = "Trust", OdsCode = "T1", Sector = "health" };
    public static readonly Organisation School = new() { Name = "School", OdsCode = "S1", Sector = "education" };
    public static readonly Member Sam = Person("Sam", Trust, Roles.Practitioner);
    public static readonly Member Lea = Person("Lea", Trust, Roles.TeamLead);
    public static readonly Member Kit = Person("Kit", School, Roles.SchoolLead);
    public static readonly AgreedFive Five = Tables.Held().Agree(Tables.Five(1, 2, 3, 4, 5));

    public static Member Prue => Rounds.Prue;

    public static Member Person(string name, Organisation of, Roles roles) => new() { OrganisationId = of.Id, Name = name, JobTitle = "Works here", Roles = roles };

    public static Moment Later(int days) => Clock.MomentOf(Now.Instant.AddDays(days));

    public static DateOnly Day(int fromNow) => Now.Today.AddDays(fromNow);

    public static Objective Objective(string title = "One plan for spending", params string[] ratings) =>
        Domain.Planning.Objective.Add(Plan.Make(Five, Prue, Now), Five, "card-2", title, ratings, Shipped.PlanLists, Prue, Now);

    public static Intended Intended(int starts = 0, int due = 30) => new("Write it", PlanLevel.Macro, "installation", "leadership", new(Trust, Sam), Day(starts), Day(due));

    public static PlanAction Action(int starts = 0, int due = 30, Moment? at = null) => PlanAction.Add(Objective(), Intended(starts, due), Shipped.PlanLists, Prue, at ?? Now);

    public static ActionReport Tell(this PlanAction action, ActionStatus status, int onDay, string? decided = null) => action.Report(new(status, "As it stands", decided), Prue, Later(onDay));

    public static DatesMoved MoveTo(this PlanAction action, int due, int onDay) => action.Move(action.Starts, Day(due), "It takes longer", Prue, Later(onDay));
}
