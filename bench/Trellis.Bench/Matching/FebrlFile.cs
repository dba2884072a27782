using System.Globalization;
using Sylvan.Data.Csv;

namespace Trellis.Bench.Matching;

/// <summary>Reads a FEBRL data set. The identity number (soc_sec_id) is not read.</summary>
internal static class FebrlFile
{
    public static List<Labelled> Read(string path)
    {
        using var csv = CsvDataReader.Create(path);
        var place = Enumerable.Range(0, csv.FieldCount).ToDictionary(i => csv.GetName(i).Trim(), i => i);
        var records = new List<Labelled>();
        while (csv.Read())
        {
            string Field(string name) => csv.GetString(place[name]).Trim();
            records.Add(new(Field("rec_id").Split('-')[1], new()
            {
                GivenName = Field("given_name"),
                FamilyName = Field("surname"),
                BornOn = DateOnly.TryParseExact(Field("date_of_birth"), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) ? born : null,
                BornAsWritten = Field("date_of_birth"),
                AddressLine = $"{Field("street_number")} {Field("address_1")} {Field("address_2")}",
                Town = Field("suburb"),
                Postcode = Field("postcode"),
            }));
        }
        return records;
    }
}
