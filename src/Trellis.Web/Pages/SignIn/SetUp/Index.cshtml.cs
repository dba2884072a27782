using Trellis.Web.Access.SignIns;

namespace Trellis.Web.Pages.SignIn.SetUp;

/// <summary>Which second step somebody chooses. One they must have; they may have both.</summary>
public class IndexModel : SettingUpPage;
