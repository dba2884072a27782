using Trellis.Data;
using Trellis.Data.Content;

namespace Trellis.Web.Pages.Planning;

/// <summary>The month as a sheet of paper for a meeting.</summary>
public class MonthPrintModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : MonthPage(db, locality, clock);
