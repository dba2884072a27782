using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text;
using Trellis.Data.Post;
using Trellis.Domain;
using Trellis.Web.Hosting;

namespace Trellis.Web.Post;

/// <summary>Carries letters out of the house.</summary>
public interface ICarrier
{
    Task CarryAsync(Letter letter, CancellationToken cancel);
}

/// <summary>Puts each letter into a folder as a file one can open: in the demo, and until a mail server is named.</summary>
internal sealed class FolderCarrier(DataFolder folder, TimeProvider clock) : ICarrier
{
    public async Task CarryAsync(Letter letter, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder.Mail);
        var now = clock.Now().Instant;
        var file = Path.Combine(folder.Mail, $"{now.ToString("yyyy-MM-dd HHmmss.fff", CultureInfo.InvariantCulture)} {Guid.CreateVersion7().ToString("N")[^6..]}.eml");
        await File.WriteAllTextAsync(file, $"To: {letter.To}\r\nSubject: {letter.Subject}\r\nDate: {now.ToString("R", CultureInfo.InvariantCulture)}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{letter.Words}", new UTF8Encoding(false), cancel);
    }
}

/// <summary>Hands letters to the organisation's mail server, encrypted on the way (STARTTLS) unless it says otherwise.</summary>
internal sealed class ServerCarrier(IConfiguration mail) : ICarrier
{
    public async Task CarryAsync(Letter letter, CancellationToken cancel)
    {
        using var server = new SmtpClient(mail["Server"], mail.GetValue("Port", 587)) { EnableSsl = mail.GetValue("Encrypted", true), Timeout = 20_000 };
        if (mail["User"] is { Length: > 0 } user) server.Credentials = new NetworkCredential(user, mail["Password"]);
        using var message = new MailMessage(mail["From"]!, letter.To, letter.Subject, letter.Words) { SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8 };
        await server.SendMailAsync(message, cancel);
    }
}
