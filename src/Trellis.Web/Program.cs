using Trellis.Web.Nhs;

var builder = WebApplication.CreateBuilder(args);
builder.AddLook();
builder.Services.AddRazorPages();

var app = builder.Build();
app.UseLook();
app.MapRazorPages().WithStaticAssets();
app.Run();

public partial class Program;
