using Trellis.Domain.Alliance;

namespace Trellis.Domain.YoungPeople.Caseloads;

/// <summary>Where a caseload that was sent stands: being prepared, tried out and waiting for approval, being taken in, done, given up, or taken back.</summary>
public enum LoadState { Preparing, Waiting, Approved, Finished, GivenUp, TakingBack, TakenBack }

/// <summary>Whose list it is that somebody wants taken in. Only a caseload may be.</summary>
public enum WhoseList { WorkWith, RollOrRegister }

/// <summary>A caseload that an organisation's data person sent through a page: who sent it, who said "we work with these people", and what became of it.</summary>
public class CaseloadLoad
{
    /// <summary>A file that nobody goes on with lies no longer than this.</summary>
    public const int DaysKept = 14;

    public const Roles Senders = Roles.DataOfficer | Roles.TeamLead;
    private const int LongestName = 200;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid OrganisationId { get; private init; }
    public string FileName { get; private init; } = "";
    public Guid SentById { get; private init; }
    public DateTimeOffset SentAt { get; private init; }
    /// <summary>The load whose refused rows come again in this one, put right. It is covered by that one's approval.</summary>
    public Guid? MendsId { get; private init; }
    public LoadState State { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public Guid? ApprovedById { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }
    /// <summary>How the one who approved knows that these are people their teams work with.</summary>
    public string? ApprovedBecause { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }
    public Guid? EndedById { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    /// <summary>Why it was given up or taken back.</summary>
    public string? EndedBecause { get; private set; }
    public long Version { get; private set; }

    public bool IsOver => State is LoadState.Finished or LoadState.GivenUp or LoadState.TakenBack;

    public static CaseloadLoad Send(string fileName, Member by, Moment now) => !by.Has(Senders)
        ? throw new RuleBrokenException("A data officer or a team lead sends a caseload")
        : new() { OrganisationId = by.OrganisationId, FileName = Shortened(fileName), SentById = by.Id, SentAt = now.Instant, ChangedAt = now.Instant };

    /// <summary>Refused rows of this load, put right: they come in under the same approval.</summary>
    public CaseloadLoad Mend(string fileName, Member by, Moment now)
    {
        if (!by.Has(Senders) || by.OrganisationId != OrganisationId) throw new RuleBrokenException("A data officer or a team lead of the same organisation puts rows right");
        if (State is not LoadState.Finished) throw new RuleBrokenException("Rows can be put right once the file was taken in");
        return new()
        {
            OrganisationId = OrganisationId, FileName = Shortened(fileName), SentById = by.Id, SentAt = now.Instant, ChangedAt = now.Instant, MendsId = Id,
            State = LoadState.Approved, ApprovedById = ApprovedById, ApprovedAt = ApprovedAt, ApprovedBecause = ApprovedBecause,
        };
    }

    /// <summary>How the file is read was settled, or changed: it has to be tried out before anybody approves it.</summary>
    public void Prepare(Moment now)
    {
        if (State is not (LoadState.Preparing or LoadState.Waiting)) throw new RuleBrokenException("This file was approved already, or given up. Send it anew");
        (State, ChangedAt) = (LoadState.Preparing, now.Instant);
    }

    /// <summary>What it would bring was worked out, and can be read.</summary>
    public void Tried(Moment now)
    {
        if (State is LoadState.Preparing) (State, ChangedAt) = (LoadState.Waiting, now.Instant);
    }

    public bool MayBeApprovedBy(Member member) => member.Has(Roles.TeamLead) && member.OrganisationId == OrganisationId;

    public void Approve(WhoseList? list, string? because, Member by, Moment now)
    {
        if (!MayBeApprovedBy(by)) throw new RuleBrokenException("A team lead of your organisation approves this: somebody who may say that your teams work with these people");
        if (State is not LoadState.Waiting) throw new RuleBrokenException("This cannot be approved now. Open it again to see where it stands");
        if (list is not { } whose) throw new RuleBrokenException("Say whose list this is", nameof(WhoseList));
        if (whose is WhoseList.RollOrRegister) throw new RuleBrokenException("A roll or register is not a caseload: being on it does not mean that you help somebody. Give this file up, and send only the people your teams work with", nameof(WhoseList));
        ApprovedBecause = Typed.Said(because, "Say how you know: which list it is, from when, and who is on it", nameof(ApprovedBecause));
        (State, ApprovedById, ApprovedAt, ChangedAt) = (LoadState.Approved, by.Id, now.Instant, now.Instant);
    }

    public void Finish(Moment now)
    {
        if (State is LoadState.Approved) (State, FinishedAt, ChangedAt) = (LoadState.Finished, now.Instant, now.Instant);
    }

    /// <summary>Nothing of it is taken in, and the file is deleted. Nobody by name where it only lay too long.</summary>
    public void GiveUp(string? because, Member? by, Moment now)
    {
        if (State is not (LoadState.Preparing or LoadState.Waiting)) throw new RuleBrokenException("This was approved already. Take the whole import back instead");
        (State, EndedById, EndedAt, EndedBecause, ChangedAt) = (LoadState.GivenUp, by?.Id, now.Instant, Typed.SaidIfAny(because, nameof(EndedBecause)), now.Instant);
    }

    /// <summary>All that it brought goes again, if nothing was built on it.</summary>
    public void TakeBack(string? because, Member by, Moment now)
    {
        if (!MayBeApprovedBy(by)) throw new RuleBrokenException("A team lead of your organisation takes an import back");
        if (State is not LoadState.Finished) throw new RuleBrokenException("Only an import that is done can be taken back");
        EndedBecause = Typed.Said(because, "Say why it is taken back", nameof(EndedBecause));
        (State, EndedById, EndedAt, ChangedAt) = (LoadState.TakingBack, by.Id, now.Instant, now.Instant);
    }

    public void WasTakenBack(Moment now)
    {
        if (State is LoadState.TakingBack) (State, ChangedAt) = (LoadState.TakenBack, now.Instant);
    }

    private static string Shortened(string fileName)
    {
        var name = string.Concat(fileName.Split('/', '\\')[^1].Where(c => !char.IsControl(c))).Trim();
        return name.Length == 0 ? "caseload" : name.Length > LongestName ? name[..LongestName] : name;
    }
}
