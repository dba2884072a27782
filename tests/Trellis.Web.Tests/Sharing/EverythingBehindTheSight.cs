using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Trellis.Data;
using Trellis.Domain.Alliance;

namespace Trellis.Web.Tests.Sharing;

public class EverythingBehindTheSight
{
    /// <summary>They are no entries of an organisation: who looked, what of that is held back, what was found out about which records are one person's, and what a file brought.</summary>
    private static readonly string[] NoEntries = ["ReadSubject", "LookHeldBack", "PossibleMatch", "NeverMatch", "JoinedRecord", "MovedEntry", "ImportedRow"];

    public static TheoryData<string> Databases => ["SQLite", "PostgreSQL"];

    private static IEnumerable<IEntityType> AboutAYoungPerson(string database)
    {
        using TrellisDb db = database is "SQLite" ? DesignTime.Sqlite() : DesignTime.Postgres();
        return [.. db.Model.GetEntityTypes().Where(t => t.FindProperty("YoungPersonId") is not null && t.GetViewName() is null || t.ClrType.Name is "YoungPerson")];
    }

    [Theory, MemberData(nameof(Databases))]
    public void Every_type_with_a_young_person_behind_it_is_read_through_the_Sight(string database)
    {
        var types = AboutAYoungPerson(database).ToList();

        Assert.True(types.Count >= 17, $"Only {types.Count} types were found.");
        Assert.All(types, t => Assert.True(t.GetDeclaredQueryFilters().Any(f => f.Key == "Sight"), $"{t.ClrType.Name} has no filter."));
    }

    [Theory, MemberData(nameof(Databases))]
    public void Every_entry_knows_its_organisation_and_its_team(string database) =>
        Assert.All(AboutAYoungPerson(database).Where(t => t.ClrType.Name is not "YoungPerson" && !NoEntries.Contains(t.ClrType.Name)), t =>
        {
            Assert.True(typeof(IEntry).IsAssignableFrom(t.ClrType), $"{t.ClrType.Name} is no entry.");
            Assert.False(t.FindProperty("OrganisationId")!.IsNullable);
            Assert.False(t.FindProperty("TeamId")!.IsNullable);
        });
}
