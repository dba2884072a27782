namespace Trellis.Domain.Alliance;

/// <summary>What two organisations would no longer share if an agreement stopped.</summary>
public sealed record AgreementCut(Guid OneId, Guid OtherId, EntryKinds Kinds)
{
    /// <summary>For each two of an agreement's organisations: its kinds, less what another agreement that shares today covers for both. Nothing, where it shares nothing today.</summary>
    public static IReadOnlyList<AgreementCut> Of(SharingAgreement stopped, IEnumerable<SharingAgreement> all, DateOnly today)
    {
        if (!stopped.Shares(today)) return [];
        var others = all.Where(a => a.Id != stopped.Id && a.Shares(today)).ToList();
        var parties = stopped.Parties.Select(p => p.OrganisationId).ToList();
        return
        [
            .. from one in parties.Index()
               from other in parties.Skip(one.Index + 1)
               let lost = others.Aggregate(stopped.Between(one.Item, other), (kinds, a) => kinds & ~a.Between(one.Item, other))
               where lost != EntryKinds.None
               select new AgreementCut(one.Item, other, lost),
        ];
    }
}
