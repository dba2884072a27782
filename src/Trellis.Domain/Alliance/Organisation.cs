namespace Trellis.Domain.Alliance;

/// <summary>An employer that works with the locality's young people: inside the alliance, or beside it (a school, social care, a practice).</summary>
public class Organisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }
    /// <summary>The Organisation Data Service code, by which files and other systems name it.</summary>
    public required string OdsCode { get; init; }
    /// <summary>A code of the locality's list of sectors.</summary>
    public required string Sector { get; set; }
    public bool InAlliance { get; set; }
    /// <summary>The member who says each month who still works here.</summary>
    public Guid? NamedPersonId { get; set; }
}

/// <summary>The people of one organisation who do one job together; what young people meet as a service.</summary>
public class Team
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required string Name { get; set; }
    /// <summary>Being seen here is itself private (sexual assault, domestic abuse, substance use, youth justice): nothing of it leaves the team.</summary>
    public bool InvolvementNotShown { get; set; }
    public string? Phone { get; set; }
}
