using Trellis.Domain.Evidence.Registers;

namespace Trellis.Web.Words;

/// <summary>Registers, joint groups and what they say, in words.</summary>
public static class RegisterWords
{
    extension(Register register)
    {
        /// <summary>a document, an answer to a policy</summary>
        public string AnotherOne => $"{("aeiou".Contains(char.ToLowerInvariant(register.One[0])) ? "an" : "a")} {register.One}";
    }

    extension(SpeaksFor side)
    {
        public string Words => side switch
        {
            SpeaksFor.Commissioner => "Those who commission",
            SpeaksFor.Provider => "Those who provide",
            SpeaksFor.Other => "Neither, such as young people, carers or evaluators",
            _ => throw new ArgumentOutOfRangeException(nameof(side)),
        };
    }

    extension(DecidedHow how)
    {
        public string Words => how switch
        {
            DecidedHow.AllAgreed => "All agreed",
            DecidedHow.Vote => "By a vote",
            DecidedHow.OneDecided => "One organisation decided",
            _ => throw new ArgumentOutOfRangeException(nameof(how)),
        };
    }

    extension(ClauseRead read)
    {
        /// <summary>What the registers say about a statement, as it stands beside it.</summary>
        public string Said => $"The registers say: {read.Words}.{(read.LooksTrue switch { true => " It looks true", false => " It does not look true", null => "" })}";
    }

    extension(Register register)
    {
        /// <summary>An answer as people say it: titles for codes, dates in words.</summary>
        public string Said(RegisterQuestion question, RegisterEntry entry, Picks picks) =>
            entry[question.Id] is { Count: > 0 } values ? string.Join(question.TakesSeveral ? ", " : "", values.Select(v => picks.Said(question, v))) : "Not said";
    }
}
