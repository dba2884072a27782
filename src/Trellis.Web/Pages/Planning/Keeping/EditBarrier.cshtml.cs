using Trellis.Data;
using Trellis.Data.Content;

namespace Trellis.Web.Pages.Planning.Keeping;

/// <summary>Says a barrier otherwise, gives it to somebody, or links it to actions.</summary>
public class EditBarrierModel(TrellisDb db, LocalityContent locality, TimeProvider clock) : BarrierFormPage(db, locality, clock);
