using Trellis.Data;
using Trellis.Data.Content;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>Writes a barrier down.</summary>
public class AddBarrierModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : BarrierFormPage(db, locality, clock);
