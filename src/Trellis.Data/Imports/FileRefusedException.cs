namespace Trellis.Data.Imports;

/// <summary>A file that cannot be taken in at all, and why. Nothing of it was kept.</summary>
public sealed class FileRefusedException(string message) : Exception(message);
