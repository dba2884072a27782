using Trellis.Data.Reading;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Words;

/// <summary>What kind of look it was.</summary>
public enum LookKind { Record, List, Search, TakenOut, Emergency }

/// <summary>A look in words: what was looked at, and in which role.</summary>
public static class LookWords
{
    extension(LookKind kind)
    {
        public string Words => kind switch
        {
            LookKind.Record => "Record",
            LookKind.List => "List",
            LookKind.Search => "Search",
            LookKind.TakenOut => "Printed, copied or exported",
            LookKind.Emergency => "Emergency access",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        /// <summary>Of an address pattern.</summary>
        public static LookKind Of(string what) =>
            what.Contains("emergency", StringComparison.Ordinal) ? LookKind.Emergency
            : Leaves.Any(l => what.Contains(l, StringComparison.Ordinal)) ? LookKind.TakenOut
            : what.Contains("search", StringComparison.Ordinal) || what.EndsWith("who-looked", StringComparison.Ordinal) && !what.Contains("{youngPersonId", StringComparison.Ordinal) ? LookKind.Search
            : what.Contains("{youngPersonId", StringComparison.Ordinal) ? LookKind.Record
            : LookKind.List;
    }

    /// <summary>Pages that go out on paper, into another system or as a file.</summary>
    private static readonly string[] Leaves = ["/print/", "copy-for-rio", "export", "api/"];

    extension(Roles roles)
    {
        /// <summary>"Team lead, practitioner"</summary>
        public string Said => roles == Roles.None ? "No role now" : Sentence(string.Join(", ", Enum.GetValues<Roles>().Where(r => r != Roles.None && roles.HasFlag(r)).Select(Word)));
    }

    extension(Look look)
    {
        public string WhatSaid => Said(look.What);

        public string RolesSaid => look.ByRecordSystem ? "Record system" : look.Roles.Said;
    }

    /// <summary>"The record", "The record: groupings, history"; "A list" where several were shown at once.</summary>
    public static string Said(string what)
    {
        var parts = what.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        var named = parts.Where(p => p != "young-people" && !p.StartsWith('{')).Select(p => p.Replace('-', ' ')).ToList();
        var place = parts.Any(p => p.StartsWith("{youngPersonId", StringComparison.Ordinal)) ? "The record" : LookKind.Of(what) is LookKind.Emergency or LookKind.Search ? "A search" : "A list";
        return named.Count == 0 ? place : $"{place}: {string.Join(", ", named)}";
    }

    /// <summary>"TeamLead" as "team lead".</summary>
    private static string Word(Roles role) => string.Concat(role.ToString().Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}")).Trim();

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
