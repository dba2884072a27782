using Trellis.Data.Reading;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Words;

/// <summary>A look in words: what was looked at, and in which role.</summary>
public static class LookWords
{
    extension(Look look)
    {
        /// <summary>"The record", "The record: groupings, history"; "A list" where several were shown at once.</summary>
        public string WhatSaid
        {
            get
            {
                var parts = look.What.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
                var named = parts.Where(p => p != "young-people" && !p.StartsWith('{')).Select(p => p.Replace('-', ' ')).ToList();
                var place = parts.Any(p => p.StartsWith("{youngPersonId", StringComparison.Ordinal)) ? "The record" : "A list";
                return named.Count == 0 ? place : $"{place}: {string.Join(", ", named)}";
            }
        }

        /// <summary>"Team lead, practitioner"</summary>
        public string RolesSaid => look.Roles == Roles.None ? "No role now" : Sentence(string.Join(", ", Enum.GetValues<Roles>().Where(r => r != Roles.None && look.Roles.HasFlag(r)).Select(Word)));
    }

    /// <summary>"TeamLead" as "team lead".</summary>
    private static string Word(Roles role) => string.Concat(role.ToString().Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}")).Trim();

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
