using Microsoft.EntityFrameworkCore;
using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Evidence.Registers;
using Trellis.Web.Words;

namespace Trellis.Web.Pages.Evidence.Registers;

/// <summary>A joint group as its page shows it: places, who came and who was heard, and who is missing where that is asked.</summary>
public sealed record GroupShown(JointGroup Group, IReadOnlyList<GroupMember> Everybody, Names Names, ContentList Sectors, IReadOnlyList<string> Missing, bool MayKeep);

/// <summary>One meeting of the group, as its page shows it.</summary>
public sealed record MeetingShown(GroupMeeting Meeting, GroupShown Of);

/// <summary>One thing in a register as it is now, and each earlier version with who changed it and why.</summary>
public class ShowModel(TrellisDb db, LocalityContent locality) : RegisterPage(db, locality)
{
    public Names Names { get; private set; } = null!;
    public Picks Picks { get; private set; } = null!;
    public JointGroup? Group { get; private set; }
    public IReadOnlyList<GroupMember> Everybody { get; private set; } = [];
    public IReadOnlyList<string> Missing => Group is { } group && Entry.Says("kind", JointGroup.Oversight) ? group.MissingFromOversight(Locality.Registers) : [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Register.Code == JointGroup.Register)
        {
            Everybody = await Db.GroupMembers.AsNoTracking().Where(m => m.GroupId == Entry.EntryId).ToListAsync(cancel);
            Group = new(Entry, Everybody, await Db.GroupMeetings.AsNoTracking().Where(m => m.GroupId == Entry.EntryId).ToListAsync(cancel), Db.Sight.Today);
        }
        Picks = await Picks.OfAsync(Db, Locality, Current, cancel);
        Names = await Names.OfAsync(Db, Everybody.Select(m => m.FromOrganisationId).OfType<Guid>(), [], Versions.Select(v => (Guid?)v.RecordedById), cancel);
    }
}
