using Trellis.Web.Commands;

return await Command.RunAsync(args);

public partial class Program;
