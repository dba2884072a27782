namespace Trellis.Data.Demo;

/// <summary>Somebody of the made-up alliance one can be for a while: what kind of work they do and what they will find.</summary>
public sealed record Persona(string Account, string DoesWhat, string Finds)
{
    public const string MailDomain = "northborough.example.org";

    /// <summary>Names the persona in an address.</summary>
    public string Key => Account[..Account.IndexOf('@', StringComparison.Ordinal)];
}
