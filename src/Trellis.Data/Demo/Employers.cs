namespace Trellis.Data.Demo;

/// <summary>An organisation of the made-up alliance and its teams.</summary>
internal sealed record Employer(string Code, string Name, string Sector, bool InAlliance, params Crew[] Crews)
{
    public const string Trust = "XNB01", Community = "XNB02", Hospital = "XNB03", Council = "XNB04", Riverside = "XNB05", Loft = "XNB06", Footsteps = "XNB07", Rainbow = "XNB08", Harbour = "XNB09",
        Carers = "XNB10", KickingOn = "XNB11", Kite = "XNB12", Tomorrow = "XNB13", CommonGround = "XNB14", HillSchool = "XNB21", StBede = "XNB22", GirlsSchool = "XNB23", CanalStreet = "XNB24",
        Moorside = "XNB25", Willows = "XNB26", SocialCare = "XNB31", YouthJustice = "XNB32", MarketPlace = "XNB33", CanalSide = "XNB34", Commissioner = "XNB35", Crisis = "XNB36", OutOfHours = "XNB37",
        University = "XNB38";

    public static readonly IReadOnlyList<string> Schools = [HillSchool, StBede, GirlsSchool, CanalStreet, Moorside, Willows];

    /// <summary>Fourteen providers in the alliance, then those who work beside it.</summary>
    public static readonly IReadOnlyList<Employer> All =
    [
        new(Trust, "Northborough Children's NHS Trust", "health", true, new("Getting Advice team", "960101"), new("Getting Help team", "960102"), new("Getting More Help team", "960103"), new("Eating and body image team", "960104")),
        new(Community, "Moorland Community Health NHS Trust", "health", true, new("School nursing", "960111"), new("Neurodevelopment team", "960112")),
        new(Hospital, "Northborough General Hospital NHS Trust", "health", true, new Crew("Children's psychology on the wards", "960121")),
        new(Council, "Northborough Council", "local-authority", true, new("Early Help", "960131"), new("Wellbeing in schools team", "960132")),
        new(Riverside, "Riverside Counselling", "voluntary", true, new Crew("Counselling", "960141")),
        new(Loft, "The Loft Youth Project", "voluntary", true, new("Youth work", "960151"), new("Drama and music", "960152")),
        new(Footsteps, "Footsteps Family Support", "voluntary", true, new Crew("Family support", "960161")),
        new(Rainbow, "Rainbow Room", "voluntary", true, new Crew("Youth group", "960171")),
        new(Harbour, "Harbour", "voluntary", true, new Crew("Support after sexual violence", "960181", NotShown: true)),
        new(Carers, "Northborough Young Carers", "voluntary", true, new Crew("Young carers", "960191")),
        new(KickingOn, "Kicking On", "voluntary", true, new Crew("Sport and mentoring", "960201")),
        new(Kite, "Bright Kite UK", "voluntary", true, new Crew("Online and phone support", "960211")),
        new(Tomorrow, "Tomorrow's Children UK", "voluntary", true, new Crew("Recovery after trauma", "960221")),
        new(CommonGround, "Common Ground UK", "voluntary", true, new Crew("Drug and alcohol support", "960231", NotShown: true)),
        new(HillSchool, "Hill School", "education", false, new Crew("Pastoral team", "960301")),
        new(StBede, "St Bede's Catholic Academy", "education", false, new Crew("Pastoral team", "960311")),
        new(GirlsSchool, "Northborough Girls' School", "education", false, new Crew("Wellbeing team", "960321")),
        new(CanalStreet, "Canal Street Primary School", "education", false, new Crew("Inclusion team", "960331")),
        new(Moorside, "Moorside Academy", "education", false, new Crew("Pastoral team", "960341")),
        new(Willows, "The Willows School", "education", false, new Crew("Family and wellbeing team", "960351")),
        new(SocialCare, "Northborough Children's Social Care", "social-care", false, new("Children's social work", "960401"), new("Children in care team", "960402")),
        new(YouthJustice, "Northborough Youth Justice Service", "youth-justice", false, new Crew("Youth justice team", "960411", NotShown: true)),
        new(MarketPlace, "Market Place Surgery", "primary-care", false, new Crew("Practice team", "960421")),
        new(CanalSide, "Canal Side Medical Practice", "primary-care", false, new Crew("Practice team", "960431")),
        new(Commissioner, "Northborough Commissioning Partnership", "health", false, new Crew("Children's commissioning", "960441")),
        new(Crisis, "Moorland Crisis Team", "health", false, new Crew("Crisis team", "960451")),
        new(OutOfHours, "Northborough Out of Hours Social Care", "social-care", false, new Crew("Duty team", "960461")),
        new(University, "Moorland University", "independent", false, new Crew("Evaluation", "960471")),
    ];
}

/// <summary>One team, by name, the last digits of its telephone and whether being seen there is private.</summary>
internal sealed record Crew(string Name, string Line, bool NotShown = false)
{
    // 01632 960000 to 960999 are kept for made-up numbers (Ofcom).
    public string Phone => $"01632 {Line}";
}
