using Trellis.Data;
using Trellis.Data.Content;
using Trellis.Domain.Insight;
using Trellis.Web.Reports;
using Trellis.Web.Reports.Assessment;

namespace Trellis.Web.Pages.Assessment;

/// <summary>A round on one sheet of A4.</summary>
public class SummaryModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : ReportModel(db, locality, clock)
{
    protected override Report Written(RoundMaterial round, Made made) => AssessmentSummary.Of(round, made);
}
