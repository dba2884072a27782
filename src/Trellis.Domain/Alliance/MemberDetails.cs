namespace Trellis.Domain.Alliance;

/// <summary>What is written down about somebody's work, the same from a form and from a row of a file.</summary>
public sealed record MemberDetails(string Name, string JobTitle, Roles Roles, string? Band = null, bool Clinical = false, string? Phone = null, DateOnly? StartedOn = null, DateOnly? LeftOn = null)
{
    public MemberDetails Checked()
    {
        if (string.IsNullOrWhiteSpace(Name)) throw new RuleBrokenException("Enter the person's name", nameof(Name));
        if (string.IsNullOrWhiteSpace(JobTitle)) throw new RuleBrokenException("Enter the job, as colleagues would say it", nameof(JobTitle));
        if (Roles == Roles.None) throw new RuleBrokenException("Choose at least one role: it decides what somebody may open", nameof(Roles));
        if (Roles.HasFlag(Roles.SystemAdministrator) && Roles != Roles.SystemAdministrator && (Roles & Roles.Helping) != 0)
            throw new RuleBrokenException("Somebody who looks after the system does not also open records. Give them one or the other", nameof(Roles));
        if (LeftOn <= StartedOn) throw new RuleBrokenException("The day they leave must be after the day they start", nameof(LeftOn));
        return this with { Name = Name.Trim(), JobTitle = JobTitle.Trim(), Band = Some(Band), Phone = Some(Phone) };
    }

    public static MemberDetails Of(Member member) => new(member.Name, member.JobTitle, member.Roles, member.Band, member.Clinical, member.Phone, member.StartedOn, member.LeftOn);

    public Member NewAt(Organisation organisation)
    {
        var member = new Member { OrganisationId = organisation.Id, Name = "", JobTitle = "" };
        Describe(member);
        return member;
    }

    public void Describe(Member member)
    {
        var right = Checked();
        (member.Name, member.JobTitle, member.Roles, member.Band, member.Clinical) = (right.Name, right.JobTitle, right.Roles, right.Band, right.Clinical);
        (member.Phone, member.StartedOn, member.LeftOn) = (right.Phone, right.StartedOn, right.LeftOn);
    }

    /// <summary>Refuses a change that would leave nobody to look after the system from this day on.</summary>
    public static void KeepAnAdministrator(IEnumerable<Member> everybody, DateOnly today)
    {
        if (!everybody.Any(m => m.Has(Roles.SystemAdministrator) && m.AccountId is not null && m.WorksHereOn(today) && m.LeftOn is null))
            throw new RuleBrokenException("Nobody would be left to look after the system. Make somebody else an administrator first", nameof(Roles));
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
