using Trellis.Domain.Alliance;

namespace Trellis.Web.Words;

/// <summary>Where a sharing agreement stands, in plain words.</summary>
public static class AgreementWords
{
    extension(AgreementState state)
    {
        public string Words => state switch
        {
            AgreementState.NotYetInForce => "Not yet in force",
            AgreementState.InForce => "In force",
            AgreementState.ReviewDue => "Review due",
            AgreementState.Suspended => "Suspended",
            AgreementState.Ended => "Ended",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
    }

    extension(ControllerRole role)
    {
        public string Words => role switch
        {
            ControllerRole.Controller => "controller",
            ControllerRole.JointController => "joint controller",
            ControllerRole.Processor => "processor",
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };
    }

    extension(SharingAgreement agreement)
    {
        public string Sentence(DateOnly today) => agreement.StateOn(today) switch
        {
            AgreementState.NotYetInForce => $"Sharing begins on {agreement.StartsOn.Said}.",
            AgreementState.ReviewDue => $"It was due for review on {agreement.ReviewOn.Said}. Sharing continues until someone stops it.{(agreement.IsReviewLongOverdue(today) ? $" That is over a month ago: tell those who signed ({agreement.Signatories})." : "")}",
            AgreementState.Suspended => $"Nothing is shared. {agreement.SuspendedBecause}",
            AgreementState.Ended => $"It ended on {agreement.EndedAt!.Value.UkDate.Said}. {agreement.EndedBecause}",
            _ => agreement.IsReviewNear(today) ? $"It is due for review on {agreement.ReviewOn.Said}. Sharing continues until someone stops it." : $"Next review on {agreement.ReviewOn.Said}.",
        };
    }
}
