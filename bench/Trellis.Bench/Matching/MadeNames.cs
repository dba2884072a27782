namespace Trellis.Bench.Matching;

/// <summary>Names for made-up children: a few communities, common names first, and a long tail of rare family names put together from syllables.</summary>
internal static class MadeNames
{
    internal sealed record Community(double Share, string[] Boys, string[] Girls, string[] Families, (string, string)[] TwinNames);

    public static readonly Community[] Communities =
    [
        new(0.72,
            Words("Oliver George Noah Arthur Harry Leo Jack Charlie Oscar Jacob Henry Thomas Freddie Alfie Theo William Archie Joshua Alexander James Isaac Edward Lucas Tommy Finley Max Logan Ethan Teddy Benjamin Joseph Samuel Reuben Harrison Daniel Sebastian Adam Dylan Riley Zachary Jayden Kayden Connor Liam Callum Ryan Nathan Matthew Luke Aaron Kian Declan Rhys Owen Evan"),
            Words("Olivia Amelia Isla Ava Lily Mia Ivy Freya Florence Isabella Poppy Ella Bella Willow Elsie Sophie Evie Grace Sienna Evelyn Phoebe Daisy Alice Charlotte Emily Matilda Rosie Ruby Millie Esme Sophia Harper Jessica Maisie Chloe Eva Ellie Lucy Erin Zara Sara Sarah Hannah Megan Bethany Katherine Caitlin Molly Niamh Amy Emma Abigail Leah Lola Lottie"),
            Words("Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Harris Lewis Turner Hill Cooper Ward Morris Moore Clark Lee King Baker Harrison Morgan Allen James Scott Phillips Watson Davis Parker Price Bennett Young Griffiths Mitchell Kelly Cook Carter Richardson Bailey Collins Bell Shaw Murphy Miller Cox Marshall Simpson Anderson Ellis Adams Chapman O'Brien O'Neill Smith-Jones Taylor-Brown Fitzgerald McDonald Gallagher"),
            [("Ella", "Bella"), ("Jayden", "Kayden"), ("Zara", "Sara"), ("Eva", "Evie"), ("Amy", "Emma"), ("Ellie", "Elsie"), ("Lola", "Lottie"), ("Ethan", "Evan"), ("Daniel", "Dylan")]),
        new(0.18,
            Words("Mohammed Muhammad Mohamed Ali Hassan Hussain Ibrahim Yusuf Omar Ahmed Hamza Zain Bilal Adam Ismail Haris Abdullah Musa Ayaan Rayyan Mohammed|Ali Mohammed|Hassan Muhammad|Umar Syed|Ali Abdul|Rahman"),
            Words("Fatima Aisha Ayesha Maryam Zainab Khadija Amina Hafsa Safiya Alisha Iqra Sana Noor Hira Zara Inaya Alina Amira Sumaya Ruqayyah"),
            Words("Khan Ahmed Hussain Ali Begum Akhtar Mahmood Iqbal Shah Malik Rahman Islam Miah Chowdhury Mohammed Patel Sheikh Mirza Bibi Javed"),
            [("Hassan", "Hussain"), ("Aisha", "Alisha"), ("Mohammed Ali", "Mohammed Hassan"), ("Amina", "Amira"), ("Zain", "Zaid"), ("Sana", "Hana")]),
        new(0.10,
            Words("Jakub Kacper Filip Szymon Michał Łukasz Kofi Kwame Emeka Tobi Arjun Rohan Dev Aarav Wei Jun Andrei Ștefan Luca João"),
            Words("Zofia Hanna Maja Zuzanna Amara Chioma Abena Priya Anaya Diya Mei Lin Ioana Elena Inês Sofía Chloé Zoë Małgorzata Ana"),
            Words("Nowak Kowalski Wiśniewski Wójcik Okafor Mensah Owusu Adeyemi Singh Kaur Sharma Gill Chen Wang Popescu Ionescu Silva Santos García Núñez"),
            [("Hanna", "Anna"), ("Ana", "Anaya"), ("Arjun", "Aarav"), ("Maja", "Maya")]),
    ];

    private static readonly string[][] OneName = [.. new[]
    {
        "Oliver Ollie", "Thomas Tom Tommy", "Joshua Josh", "Alexander Alex", "James Jamie", "Benjamin Ben", "Joseph Joe", "Samuel Sam", "Matthew Matt", "Isabella Izzy Bella", "Olivia Liv",
        "Charlotte Lottie", "Matilda Tilly", "Katherine Katie", "Abigail Abbie", "Megan Meg", "Mohammed Muhammad Mohamed Mohammad", "Fatima Fatimah", "Zachary Zac", "William Will Liam",
        "Charlie Charles", "Ellie Eleanor", "Ayesha Aisha", "Millie Amelia Emily", "Theo Teddy", "Edward Teddy",
    }.Select(Words)];

    private static readonly string[] Starts = Words("Ash Black Bram Carl Dal Elm Farn Gar Hax Kel Lang Mar Nor Oak Pem Quar Rad Sel Thorn Whit Yar Brad Crow Dun Har Hol Mid Nether Stan Wal");
    private static readonly string[] Ends = Words("by ton ley field worth wick dale ford ham well croft ridge stead more gate land shaw bourne man smith");

    /// <summary>Forms of one name, which no parents give to two of their children.</summary>
    public static bool AreOne(string one, string? other) => one == other || OneName.Any(forms => forms.Contains(one) && forms.Contains(other));

    public static string Familiar(string given) => OneName.FirstOrDefault(forms => forms.Contains(given)) is { } forms ? forms[given == forms[0] ? 1 : 0] : given;

    public static string Given(this Community community, Random random, bool girl) =>
        Common(girl ? community.Girls : community.Boys, random).Replace('|', ' ');

    public static string Family(this Community community, Random random) =>
        random.NextDouble() < 0.6 ? Common(community.Families, random) : Starts[random.Next(Starts.Length)] + Ends[random.Next(Ends.Length)];

    public static string[] Words(string words) => words.Split(' ');

    // The first names of a list are taken far more often than the last.
    private static string Common(string[] names, Random random) => names[(int)(names.Length * Math.Pow(random.NextDouble(), 1.7))];
}
