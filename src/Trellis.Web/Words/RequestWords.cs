using Trellis.Domain.Alliance;
using Trellis.Domain.YoungPeople;

namespace Trellis.Web.Words;

/// <summary>A request not to share, in plain words.</summary>
public static class RequestWords
{
    extension(RequestNotToShare request)
    {
        /// <summary>Amina asked that Hill School should not see: goals, from every organisation, until 3 March 2027.</summary>
        public string Sentence(string calledName, Names names) =>
            $"{(request.AskedBy is AskedBy.YoungPerson ? calledName : "A parent or carer")} asked that {(request.WhomOrganisationId is { } whom ? names.Organisation(whom) : "parents and carers")} should not see: {request.Kinds.Words}" +
            $"{(request.FromOrganisationId is { } from ? $", as {names.Organisation(from)} records it" : "")}{(request.Until is { } until ? $", until {until.Said}" : "")}.";

        public string Standing => request.State switch
        {
            RequestState.Holding => $"It holds. Somebody senior confirms or overrides it by {request.DecideBy.Said}.",
            RequestState.Waiting => $"It does not hold yet. Somebody decides it by {request.DecideBy.Said}.",
            RequestState.Confirmed => "It was confirmed and holds.",
            RequestState.Overridden => "It was overridden and does not hold.",
            RequestState.TakenBack => "It was taken back and does not hold.",
            _ => throw new ArgumentOutOfRangeException(nameof(request)),
        };
    }

    extension(Competence competence)
    {
        public string Words => competence switch
        {
            Competence.Presumed => "16 or over, so presumed able to decide this",
            Competence.JudgedAble => "Able to decide this",
            Competence.JudgedNotAble => "Not able to decide this today",
            _ => throw new ArgumentOutOfRangeException(nameof(competence)),
        };
    }
}
