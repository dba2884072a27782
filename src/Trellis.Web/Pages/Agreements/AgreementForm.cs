using System.ComponentModel.DataAnnotations;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Pages.Agreements;

/// <summary>A sharing agreement as it is typed.</summary>
public sealed class AgreementForm
{
    [Required(ErrorMessage = "Enter a title"), StringLength(200)] public string? Title { get; set; }
    [Required(ErrorMessage = "Say what the sharing is for"), StringLength(1000)] public string? Purpose { get; set; }
    public IList<EntryKinds> Kinds { get; set; } = [];
    [Required(ErrorMessage = "Enter the UK GDPR article 6 basis"), StringLength(200)] public string? Article6Basis { get; set; }
    [Required(ErrorMessage = "Enter the UK GDPR article 9 basis"), StringLength(200)] public string? Article9Basis { get; set; }
    [Required(ErrorMessage = "Enter the Data Protection Act condition"), StringLength(200)] public string? DataProtectionActCondition { get; set; }
    [StringLength(200)] public string? Article10Basis { get; set; }
    [Required(ErrorMessage = "Enter the basis in the law of confidence"), StringLength(200)] public string? ConfidentialityBasis { get; set; }
    [Required(ErrorMessage = "Enter whom people contact about their rights"), StringLength(200)] public string? ContactForRights { get; set; }
    [Required(ErrorMessage = "Enter who signed"), StringLength(500)] public string? Signatories { get; set; }

    public EntryKinds AllKinds => Kinds.Aggregate(EntryKinds.None, (all, kind) => all | kind);

    public static AgreementForm Of(SharingAgreement a) => new()
    {
        Title = a.Title, Purpose = a.Purpose, Kinds = [.. EntryKindText.Each.Where(k => a.Kinds.HasFlag(k))], Article6Basis = a.Article6Basis,
        Article9Basis = a.Article9Basis, DataProtectionActCondition = a.DataProtectionActCondition, Article10Basis = a.Article10Basis, ConfidentialityBasis = a.ConfidentialityBasis,
        ContactForRights = a.ContactForRights, Signatories = a.Signatories,
    };

    public SharingAgreement New(DateOnly startsOn, DateOnly reviewOn) => new()
    {
        Title = Title!, Purpose = Purpose!, Kinds = AllKinds, StartsOn = startsOn, ReviewOn = reviewOn, Article6Basis = Article6Basis!, Article9Basis = Article9Basis!,
        DataProtectionActCondition = DataProtectionActCondition!, Article10Basis = Article10Basis, ConfidentialityBasis = ConfidentialityBasis!, ContactForRights = ContactForRights!, Signatories = Signatories!,
    };

    /// <summary>Everything but the dates, which only starting and reviewing set.</summary>
    public void WriteTo(SharingAgreement a, Guid by)
    {
        a.Cover(AllKinds, by);
        (a.Title, a.Purpose, a.Article6Basis, a.Article9Basis) = (Title!, Purpose!, Article6Basis!, Article9Basis!);
        (a.DataProtectionActCondition, a.Article10Basis, a.ConfidentialityBasis, a.ContactForRights, a.Signatories) = (DataProtectionActCondition!, Article10Basis, ConfidentialityBasis!, ContactForRights!, Signatories!);
    }
}
