namespace Trellis.Domain.YoungPeople;

/// <summary>The national codes and their titles for the details that services return nationally (NHS Data Dictionary; MHSDS).</summary>
public static class NationalCodes
{
    public static readonly IReadOnlyDictionary<string, string> Genders = new Dictionary<string, string>
    {
        ["1"] = "Male", ["2"] = "Female", ["3"] = "Non-binary", ["4"] = "Other (not listed)", ["9"] = "Indeterminate", ["X"] = "Not known", ["Z"] = "Not stated",
    };

    public static readonly IReadOnlyDictionary<string, string> Ethnicities = new Dictionary<string, string>
    {
        ["A"] = "White: British", ["B"] = "White: Irish", ["T"] = "White: Gypsy or Irish Traveller", ["U"] = "White: Roma", ["C"] = "White: any other White background",
        ["D"] = "Mixed: White and Black Caribbean", ["E"] = "Mixed: White and Black African", ["F"] = "Mixed: White and Asian", ["G"] = "Mixed: any other mixed background",
        ["H"] = "Asian or Asian British: Indian", ["J"] = "Asian or Asian British: Pakistani", ["K"] = "Asian or Asian British: Bangladeshi", ["L"] = "Asian or Asian British: any other Asian background",
        ["V"] = "Arab", ["M"] = "Black or Black British: Caribbean", ["N"] = "Black or Black British: African", ["P"] = "Black or Black British: any other Black background",
        ["R"] = "Other ethnic groups: Chinese", ["S"] = "Any other ethnic group", ["Z"] = "Not stated", ["99"] = "Not known",
    };
}
