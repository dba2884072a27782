using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Groupings;

namespace Trellis.Web.Tests.Groupings;

/// <summary>What people at the pages about groupings do in several stories.</summary>
internal static class Deciding
{
    /// <summary>The four things, and nothing else.</summary>
    public static readonly (string, string?)[] FourThings =
        [("Grouping", "GettingHelp"), ("Present", "YoungPerson"), ("YoungPersonAgreed", "Partly"), ("PlanLine.Words", "Meet Sam every Tuesday until half term")];

    public static string Groupings(this Locality here) => $"/young-people/{here.Amina.Id}/groupings";

    public static string Record(this Locality here) => $"{here.Groupings()}/record";

    public static (string, string?)[] But(this (string Field, string? Value)[] answers, params (string Field, string? Value)[] others) =>
        [.. answers.Where(a => others.All(o => o.Field != a.Field)), .. others];

    public static Task<List<GroupingDecision>> Decisions(this TrellisSite site, Locality here) =>
        site.Database(db => db.GroupingDecisions.Where(d => d.YoungPersonId == here.Amina.Id).OrderBy(d => d.RecordedAt).ToListAsync());
}
