namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>How common names are before any record has been seen: round shares for names most people would call common, and one small share for the rest.</summary>
public static class CommonNames
{
    private const double OtherGiven = 1 / 1000.0, OtherFamily = 1 / 3000.0;

    private static readonly Dictionary<string, double> GivenShares = Shares(
        (0.012, "oliver olivia amelia jack harry mohammed muhammad isla george noah"),
        (0.006, """
            ava emily jacob charlie thomas oscar william james sophie sophia ella grace poppy lily leo alfie henry joshua freddie archie ethan isaac alexander joseph
            edward samuel max daniel lucas logan theo arthur mia jessica evie isabella freya charlotte daisy alice florence sienna phoebe ruby matilda evelyn willow
            """),
        (0.003, """
            adam aaron abigail aisha aiden alex alexandra ali alisha amber amina amir amy andrew anna annabelle anthony arlo ayaan aria ayesha bella ben benjamin bethany
            bobby brandon caitlin callum cameron chloe christopher connor daniella dexter dominic dylan eleanor eliza elizabeth ellie elliot elsie emma eric erin esme eva
            eve evan ewan fatima faith felix finley finn frankie gabriel georgia georgina hamza hannah harley harriet harrison harvey hassan heidi holly hugo hussain
            ibrahim imogen iris isabel isabelle ivy jake jamie jasmine jayden john jordan joe jude julia kai katie kayla kian kyle lacey lara laura lauren layla leah leon
            lewis liam libby lola lottie louis louie luca lucy luke lydia maddison maisie maria maryam martha mason matthew maya megan michael millie mohamed mohammad
            molly naomi nathan niamh nicole oakley orla owen patrick penelope peter rachel ralph rebecca reece reuben rhys riley robert robin roman rory rose rosie ryan
            sam samantha sara sarah scarlett sean sebastian sofia stanley summer syed taylor teddy thea tilly toby tommy tyler victoria violet yusuf zac zachary zainab
            zara zoe
            """),
        (0.0015, """
            aaliyah aarav abbas abby abdul abdullah abdulrahman abu aditi adrian agnes ahmad ahmed aidan aila ailsa aimee ajay alan albert albie alexis alfred alina alisa
            alistair alma amaan amara amaya amelie amira ana anaya andrea andrei angus anika anisa annie anthea anton archer ariana arjun arlo arman arun arya asa asad
            ashley asma athena aubrey audrey august aurora austin autumn ayan ayla azaan barnaby beatrice beau bea bella ben bilal blake blessing bodhi bonnie brody
            bronwyn bryn caleb camilla carys casey cassie cecily celia cerys chanel chelsea cian ciara clara clarke cody cole conor cora courtney daisy dana danielle
            daniela darcey darcy david dean declan delilah denis dev diana diego dina diya edie edith eden eesa efa eileen ela elena eleni eli elias elijah elin elise
            eliza ella ellen ellis eloise elodie ember emilia emilie emmanuel enzo erica ernie eshaal esmae esther ewa ezra fabian faisal fatimah fern fergus fleur flora
            florrie fraser frederick freddy gabriela gabriella gareth genevieve gethin gemma gia giles gracie grayson greta gwen haaris habib hadi hadley haider hafsa
            hallie hamish hana hanna haris harper harvinder haroon hasan hassan hattie hayden hazel hector helen helena hina hira hollie hope huda hudson hugh humaira
            humza husna ian idris ieuan ilyas inaaya inaya indie indigo ines ioana iona iqra isa isha ishaan isra issa iva izaan izzy jack jackson jad jade jago jai jakub
            jan jane jannat jasmin jason jasper jaxon jay jaydon jenson jeremy jeremiah joanna joel johan jonah jonas jose josie juan jules julian juliet juno kaiden
            kacper kaden kara karan karim kate katherine kayden keira kelly ken kevin khadija khalid kiara kieran kiera kimberley kit kobe kofi kwame kyra lana lara laila
            laurie leila lena lennon lenny leona leonie leonora lewis lexi lexie lia liana lila lilah lilian lillie lilly lina logan lois lorenzo lorna louisa louise luka
            lukas luna lyla lyra mabel macey maddox madeleine madison maeve maha maisy maja malachi malaika malik malcolm manha margot mariah mariam marie marcel marco
            marcus margaret marley marnie martin marwa mary maximus maxwell maya meadow mehmet melissa mercy meredith mila milan miles milo mina minnie miriam misha
            mohamad moses moshe muhammed musa mustafa myla myles nadia naima nancy natalia natalie natasha nathaniel naveed ned nell nellie nia niall nicholas nicolas
            nico nikita nina noor nora norah nusrat olive oliwia omar oran oskar ottilie otis otto pablo paddy paige paisley parker patricia paul pearl percy pedro perry
            pippa piper polly precious preston primrose priya quinn rafael rafferty rahim raheem raiyan ralphie ravi raya rayan rayyan reggie remi remy rex rhea rhian
            rhianna ria riaz richard ridley rio rita river robbie roberta robyn rohan roma romeo romy ronan ronnie rosa rosalie rosanna rosemary rowan roxanne ruben
            rupert ruqayyah ruth ryder sabrina saffron safa safiya sahar saif salma salman sally sameer samira sana sanaa sandra sanjay santiago saoirse sasha savannah
            saul selena selina senan seren seth shanaya shannon shane shaun shayan shay sian sid sidney simon simran skye skyla sofie sol sonny sophia spencer stella
            stephanie stephen steven suleman suleiman sultan sumaya susanna syeda sylvie szymon tabitha talia tamara tanvi tariq tayyab teagan teddie teresa tess theodora
            theodore tia tiago tiana tilda tim timothy tobias tom toni tristan uma umair umar una ursula usman valentina vanessa vera veer vihaan victor vincent vivaan
            vivienne wafa wayne wesley will wilfred winnie winston wren xander xavier yahya yara yaseen yasin yasmin yash yousef yusra yvie zaara zach zaid zain zaina zak
            zakariya zakir zaynab zayn zayd zeeshan zeynep zhi zofia zoya zubair zuzanna
            """));

    private static readonly Dictionary<string, double> FamilyShares = Shares(
        (0.012, "smith"),
        (0.008, "jones taylor williams brown"),
        (0.004, """
            davies evans wilson thomas roberts johnson lewis walker robinson wood thompson white watson jackson wright green harris cooper king lee martin clarke khan
            ahmed hussain ali patel singh begum
            """),
        (0.002, """
            hall hughes edwards hill moore clark harrison scott young morris ward turner carter phillips mitchell davis bennett bailey cook bell parker miller price shaw
            marshall campbell anderson allen kelly murphy simpson griffiths ellis mohammed kaur akhtar shah iqbal mahmood chowdhury rahman islam miah
            """));

    public static double Given(string name) => GivenShares.GetValueOrDefault(name, OtherGiven);

    public static double Family(string name) => FamilyShares.GetValueOrDefault(name, OtherFamily);

    public static IEnumerable<string> AllGiven => GivenShares.Keys;

    public static bool IsGiven(string name) => GivenShares.ContainsKey(name) || Nicknames.GroupsOf(name).Length > 0;

    private static Dictionary<string, double> Shares(params (double Share, string Names)[] bands) =>
        bands.SelectMany(band => band.Names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(name => (name, band.Share)))
            .DistinctBy(x => x.name).ToDictionary(x => x.name, x => x.Share);
}
