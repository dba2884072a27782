namespace Trellis.Data.Demo;

/// <summary>Names as they are heard in an English town, by the part of the world a family came from. Any likeness to somebody is chance.</summary>
internal sealed record Names(string[] Girls, string[] Boys, string[] Families, string[] Ethnicities, string? Language, string[] Grown)
{
    public static readonly IReadOnlyList<(Names What, int Weight)> All =
    [
        (new(
            ["Olivia", "Amelia", "Isla", "Freya", "Poppy", "Daisy", "Millie", "Evie", "Ruby", "Phoebe", "Chloe", "Holly", "Megan", "Jessica", "Imogen", "Lottie", "Erin", "Niamh", "Orla", "Martha", "Zoë", "Hermione", "Bethan", "Skye", "Willow", "Ellie-Mae", "Lexi", "Amber", "Tilly", "Eleanor"],
            ["Oliver", "George", "Alfie", "Harry", "Jack", "Noah", "Charlie", "Archie", "Theo", "Freddie", "Callum", "Ethan", "Lewis", "Connor", "Dylan", "Rhys", "Finlay", "Toby", "Jude", "Kieran", "Bradley", "Jayden", "Zachary", "Tyler", "Reuben", "Oisín", "Seán", "Caden", "Logan", "Elliot"],
            ["Smith", "Barker", "Whitfield", "Thornton", "Hargreaves", "Pickles", "Ackroyd", "Sutcliffe", "Holroyd", "Greenwood", "Priestley", "Walker", "Turner", "Booth", "Crossley", "Dawson", "Ellis", "Fletcher", "Gibson", "Hughes", "Jenkins", "Kershaw", "Lister", "Marsden", "Naylor", "O'Brien", "Pearson", "Redfearn", "Shaw", "Tempest", "Underwood", "Varley", "Wilkinson", "Yates", "Byrne", "Fairbank", "Clegg", "Murgatroyd", "Doyle", "Evans"],
            ["A", "A", "A", "A", "A", "B", "C"], null, ["Karen", "Steve", "Donna", "Mark", "Julie", "Andy", "Michelle", "Paul"]), 56),
        (new(
            ["Aisha", "Zara", "Maryam", "Fatima", "Hafsa", "Inaya", "Sana", "Amina", "Ayesha", "Noor", "Priya", "Anjali", "Simran", "Jasleen", "Diya", "Tanvi"],
            ["Mohammed", "Ibrahim", "Yusuf", "Hamza", "Zain", "Adam", "Bilal", "Hassan", "Ravi", "Arjun", "Gurpreet", "Harjit", "Dev", "Rohan", "Kabir"],
            ["Khan", "Hussain", "Ahmed", "Mahmood", "Begum", "Iqbal", "Akhtar", "Malik", "Rahman", "Patel", "Singh", "Kaur", "Sharma", "Gill", "Mistry", "Chowdhury", "Miah", "Shah"],
            ["J", "J", "H", "K", "L"], "Urdu", ["Nasreen", "Tariq", "Sunita", "Imtiaz", "Parveen", "Rajesh"]), 18),
        (new(
            ["Grace", "Esther", "Naomi", "Amara", "Chidinma", "Folake", "Temperance", "Abena", "Efua", "Shanice", "Keisha", "Destiny"],
            ["Emmanuel", "David", "Samuel", "Tobi", "Chukwuemeka", "Kofi", "Kwabena", "Malachi", "Jerome", "Isaiah", "Tendai", "Farai"],
            ["Adeyemi", "Okafor", "Mensah", "Boateng", "Nwosu", "Campbell", "Francis", "Grant", "Moyo", "Ncube", "Osei", "Bailey", "Clarke", "Balogun"],
            ["N", "N", "M", "P", "D", "E"], "English", ["Blessing", "Joseph", "Comfort", "Marcia", "Desmond"]), 9),
        (new(
            ["Zofia", "Maja", "Oliwia", "Łucja", "Ioana", "Andreea", "Kateřina", "Žaneta", "Gabija", "Oksana"],
            ["Jakub", "Szymon", "Michał", "Kacper", "Andrei", "Ștefan", "Tomáš", "Matěj", "Lukas", "Dmytro"],
            ["Nowak", "Kowalski", "Wiśniewska", "Zieliński", "Dąbrowski", "Popescu", "Ionescu", "Novák", "Horváthová", "Kazlauskas", "Shevchenko"],
            ["C", "C", "U"], "Polish", ["Agnieszka", "Piotr", "Elena", "Marek"]), 8),
        (new(
            ["Hodan", "Ayaan", "Rozhin", "Shilan", "Yara", "Rania", "Leyla", "Nour"],
            ["Abdi", "Liban", "Karwan", "Dilan", "Omar", "Karim", "Yousef", "Dawit"],
            ["Warsame", "Hassan", "Ali", "Karimi", "Ahmadi", "Haddad", "Al-Jabri", "Tesfaye", "Osman", "Rostami"],
            ["N", "S", "V", "S"], "Kurdish (Sorani)", ["Hawa", "Mahmoud", "Nasrin", "Rebwar"]), 5),
        (new(
            ["Mei", "Linh", "Ana", "Sofía", "Chloé", "Aurélie", "Inês", "Lucía"],
            ["Jun", "Minh", "Tiago", "João", "Luis", "René", "Mateo", "Wei"],
            ["Chen", "Wong", "Nguyễn", "Silva", "Fernández", "Lefèvre", "Santos", "Ferreira"],
            ["R", "S", "C", "L"], "Portuguese", ["Maria", "Paulo", "Hong", "Isabel"]), 4),
    ];

    public static readonly string[] Streets =
    [
        "Canal Street", "Moor Lane", "Bridge Street", "Albert Road", "Station Road", "Chapel Hill", "Weavers Row", "Mill Bank", "Park View", "Queen Street", "Beech Grove", "Tentercroft", "Lock Side",
        "Hawthorn Avenue", "Spinners Court", "Victoria Terrace", "Heather Close", "Quarry Road", "St Bede's Walk", "Old Dyeworks",
    ];

    public static readonly string[] Towns = ["Northborough", "Northborough", "Northborough", "Moorfield", "Lower Weir", "Ashby Clough"];

    public static readonly string[] PronounsTold = ["she/her", "he/him", "they/them"];
}
