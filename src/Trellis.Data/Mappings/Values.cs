using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Trellis.Domain.Alliance;
using Trellis.Domain.Assessment;
using Trellis.Domain.Evidence;
using Trellis.Domain.Evidence.Registers;
using Trellis.Domain.Groupings;
using Trellis.Domain.Priorities;
using Trellis.Domain.Workshops;
using Trellis.Domain.YoungPeople;

namespace Trellis.Data.Mappings;

/// <summary>How the domain's values are kept, the same in both databases but for instants.</summary>
internal static class Values
{
    public static void UseTrellisValues(this ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        // Sets are numbers, so that a query can ask for one bit of them.
        configuration.Properties<EntryKinds>().HaveConversion<int>();
        configuration.Properties<Roles>().HaveConversion<int>();
        configuration.Properties<Present>().HaveConversion<int>();
        configuration.Properties<SystemMay>().HaveConversion<int>();
        configuration.Properties<NhsNumber>().HaveConversion<NhsNumberText>().HaveMaxLength(10);
        configuration.Properties<MarkedText>().HaveConversion<MarkedTextText>();
        configuration.Properties<MarkedList<OptionTalkedThrough>>().HaveConversion<MarkedLines<OptionTalkedThrough>>();
        configuration.Properties<MarkedList<PartInPlan>>().HaveConversion<MarkedLines<PartInPlan>>();
        configuration.Properties<IReadOnlyList<SectorCards>>().HaveConversion<Json<SectorCards>, SameItems<SectorCards>>();
        configuration.Properties<IReadOnlyList<Guid>>().HaveConversion<Json<Guid>, SameItems<Guid>>();
        configuration.Properties<IReadOnlyList<string>>().HaveConversion<Json<string>, SameItems<string>>();
        configuration.Properties<IReadOnlyList<ElementFound>>().HaveConversion<Json<ElementFound>, SameItems<ElementFound>>();
        configuration.Properties<IReadOnlyList<GroupingFound>>().HaveConversion<Json<GroupingFound>, SameItems<GroupingFound>>();
        configuration.Properties<IReadOnlyList<Answered>>().HaveConversion<Json<Answered>, SameItems<Answered>>();
        configuration.Properties<IReadOnlyList<GroupDecision>>().HaveConversion<Json<GroupDecision>, SameItems<GroupDecision>>();
        configuration.Properties<IReadOnlyList<TookPart>>().HaveConversion<Json<TookPart>, SameItems<TookPart>>();
        configuration.Properties<IReadOnlyList<AgreedPriority>>().HaveConversion<Json<AgreedPriority>, SameItems<AgreedPriority>>();
    }

    private sealed class NhsNumberText() : ValueConverter<NhsNumber, string>(n => n.ToString(), s => NhsNumber.Parse(s, null));

    private sealed class MarkedTextText() : ValueConverter<MarkedText, string>(t => MarkedText.Keep(t), s => MarkedText.Kept(s));

    private sealed class Json<T>() : ValueConverter<IReadOnlyList<T>, string>(
        list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default), json => JsonSerializer.Deserialize<List<T>>(json, JsonSerializerOptions.Default)!);

    private sealed class MarkedLines<T>() : ValueConverter<MarkedList<T>, string>(list => KeepLines(list), kept => KeptLines<T>(kept));

    private static string KeepLines<T>(MarkedList<T> list) => $"{list.Readers}:{JsonSerializer.Serialize(list.ForKeeping(), JsonSerializerOptions.Default)}";

    private static MarkedList<T> KeptLines<T>(string kept)
    {
        var mark = kept.IndexOf(':', StringComparison.Ordinal);
        return new(JsonSerializer.Deserialize<List<T>>(kept.AsSpan(mark + 1), JsonSerializerOptions.Default)!, Enum.Parse<Readers>(kept.AsSpan(0, mark)));
    }

    private sealed class SameItems<T>() : ValueComparer<IReadOnlyList<T>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list.ToList());
}

/// <summary>SQLite cannot order instants, so they are whole milliseconds since 1970 there.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(d => d.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));

/// <summary>PostgreSQL's timestamptz takes universal time only.</summary>
internal sealed class UniversalTime() : ValueConverter<DateTimeOffset, DateTimeOffset>(d => d.ToUniversalTime(), d => d);
