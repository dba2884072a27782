using System.Globalization;
using System.Text;
using QRCoder;

namespace Trellis.Web.Live;

/// <summary>A QR code as one SVG path of unit squares, with the quiet border it needs, so that a page can draw it without script or inline style.</summary>
public sealed record QrPicture(int Side, string Path)
{
    public static QrPicture Of(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var (rows, path) = (code.ModuleMatrix, new StringBuilder());
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Length; x++)
                if (rows[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return new(rows.Count, path.ToString());
    }
}
