using Trellis.Data.Demo;

namespace Trellis.Web.Tests.Demo;

public class TryingTheSampleCaseload
{
    private static readonly string[] Lines = SampleCaseload.Csv().TrimEnd('\n').Split('\n');

    [Fact]
    public void It_holds_212_rows_of_22_columns()
    {
        Assert.Equal(213, Lines.Length);
        Assert.Equal(22, Lines[0].Split(',').Length);
        Assert.Equal(SampleCaseload.Header, Lines[0]);
    }

    [Fact]
    public void The_file_beside_the_documents_is_what_the_generator_writes()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.GetFiles("Trellis.slnx").Length == 0) folder = folder.Parent!;

        Assert.Equal(SampleCaseload.Csv(), File.ReadAllText(Path.Combine(folder.FullName, "docs", "sample-caseload.csv")));
    }
}
