using Trellis.Web.Commands;

namespace Trellis.Web.Tests.Running;

public class GivingAVerbItsOptions
{
    [Theory]
    [InlineData("--wibble", "--data", "x")]
    [InlineData("--data")]
    [InlineData("--data", "--urls")]
    [InlineData("--data=")]
    [InlineData("somewhere")]
    [InlineData("--urls", "notaurl")]
    [InlineData("--urls", "http://localhost:5080;ftp://x")]
    [InlineData("--json")]
    public void A_mistyped_line_is_refused_before_anything_is_opened(params string[] line) => Assert.NotNull(Line.Wrong(line, "usage", "--data", "--urls"));

    [Theory]
    [InlineData]
    [InlineData("--data", "x", "--urls", "http://127.0.0.1:5000")]
    [InlineData("--data=x", "--urls=http://*:5000;https://localhost:5001")]
    [InlineData("--Logging:LogLevel:Default", "Warning")]
    public void A_line_that_is_right_is_not(params string[] line) => Assert.Null(Line.Wrong(line, "usage", "--data", "--urls"));

    [Fact]
    public async Task Verify_and_migrate_say_so_and_touch_no_folder()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"trellis_{Guid.NewGuid():N}");
        Assert.Equal(2, await Command.RunAsync(["migrate", "--wibble", "--data", folder]));
        Assert.Equal(2, await Command.RunAsync(["verify", "--wibble", "--data", folder]));
        Assert.Equal(2, await Command.RunAsync(["serve", "--urls", "notaurl", "--data", folder]));
        Assert.False(Directory.Exists(folder));
    }
}
