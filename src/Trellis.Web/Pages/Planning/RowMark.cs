using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Trellis.Web.Sheets;

namespace Trellis.Web.Pages.Planning;

/// <summary>What each cell of a row held when the plan was taken out, in short: so that what somebody changed in a sheet is told from what others changed in the plan meanwhile.</summary>
internal sealed class RowMark
{
    private const string Form = "1";
    private readonly string[] cells;

    private RowMark(string[] cells) => this.cells = cells;

    public static RowMark Of(IEnumerable<Cell> cells) => new([.. cells.Select(c => Short(Words(c)))]);

    /// <summary>Nothing where it was taken away or spoilt: then nobody can tell who changed what.</summary>
    public static RowMark? Read(string? said) => said?.Split('.') is [Form, .. var cells] && cells.Length == (int)At.Mark ? new(cells) : null;

    public bool Held(At at, string words) => cells[(int)at] == Short(words);

    public override string ToString() => string.Join('.', cells.Prepend(Form));

    public static string Words(Cell cell) => Even(cell.Date?.ToString("O", CultureInfo.InvariantCulture) ?? cell.Text);

    public static string Words(At at, ReadCell cell) => Even(at is At.Starts or At.Due && cell.Date is { } date ? date.ToString("O", CultureInfo.InvariantCulture) : cell.Said);

    // Spreadsheets change line ends and drop what cannot be seen.
    private static string Even(string? words) => string.Join(' ', (words ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Select(w => string.Concat(w.Where(c => !char.IsControl(c)))));

    private static string Short(string words) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 4));
}
