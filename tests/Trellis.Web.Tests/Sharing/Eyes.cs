using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Sights;
using Trellis.Domain;
using Trellis.Domain.Alliance;
using Trellis.Domain.Groupings;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Tests.Sharing;

/// <summary>What a member sees of Amina, worked out as a request would: through their own teams and the agreements as they are stored.</summary>
public static class Eyes
{
    /// <summary>Each kind of entry that exists so far, with how many of its entries about somebody are seen.</summary>
    public static readonly (string Type, EntryKinds Kind, Func<TrellisDb, Guid, Task<int>> Count)[] Types =
    [
        (nameof(GroupingDecision), EntryKinds.Grouping, (db, id) => db.GroupingDecisions.CountAsync(e => e.YoungPersonId == id)),
        (nameof(OwnWords), EntryKinds.Grouping, (db, id) => db.OwnWords.CountAsync(e => e.YoungPersonId == id)),
        (nameof(Registration), EntryKinds.Identity, (db, id) => db.Registrations.CountAsync(e => e.YoungPersonId == id)),
        (nameof(Carer), EntryKinds.Identity, (db, id) => db.Carers.CountAsync(e => e.YoungPersonId == id)),
        (nameof(Involvement), EntryKinds.Involvement, (db, id) => db.Involvements.CountAsync(e => e.YoungPersonId == id)),
        (nameof(Circumstance), EntryKinds.CareStatus, (db, id) => db.Circumstances.CountAsync(e => e.YoungPersonId == id)),
    ];

    public static Task<T> SeenBy<T>(this TrellisSite site, Member member, Func<TrellisDb, Task<T>> look, TimeSpan? later = null) => site.Database(async db =>
    {
        var now = Clock.MomentOf(TrellisSite.Start + (later ?? TimeSpan.Zero));
        var seeing = await Seeing.OfAsync(db, member.Id, now);
        return await site.Database(sight => sight.Use(seeing?.Sight ?? Sight.Nothing(now)), look);
    });

    public static Task<bool> Finds(this TrellisSite site, Member member, YoungPerson youngPerson, TimeSpan? later = null) =>
        site.SeenBy(member, db => db.YoungPeople.AnyAsync(y => y.Id == youngPerson.Id), later);

    /// <summary>How many entries of each type about Amina a member sees, by the type's name.</summary>
    public static Task<Dictionary<string, int>> Sees(this TrellisSite site, Member member, Locality here) => site.SeenBy(member, async db =>
    {
        var seen = new Dictionary<string, int>();
        foreach (var (type, _, count) in Types) seen[type] = await count(db, here.Amina.Id);
        return seen;
    });

    /// <summary>The trust's entries about Amina, one of each type besides registration and involvement, which she has.</summary>
    public static object[] TrustsEntries(this Locality here) =>
    [
        here.Decide(here.SamsHand), OwnWords.Write(here.Amina, OwnWordsTopic.WhatMatters, new("My cat", Readers.Everyone), here.SamsHand),
        Carer.Add(here.Amina, "Hodan Yusuf", "Mother", true, null, null, null, here.SamsHand), Circumstance.Note(here.Amina, "young-carer", new(2026, 1, 1), here.SamsHand),
    ];

    public static Task Change(this TrellisSite site, SharingAgreement agreement, Action<SharingAgreement> change) => site.Database(async db =>
    {
        change(await db.SharingAgreements.Include(a => a.Parties).SingleAsync(a => a.Id == agreement.Id));
        return await db.SaveChangesAsync();
    });
}
