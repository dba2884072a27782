namespace Trellis.Domain.YoungPeople.Matching;

/// <summary>Given names that the same person goes by: in each line a name and its short forms or spellings in use in the United Kingdom.</summary>
public static class Nicknames
{
    private static readonly string[][] Groups =
    [
        .. """
        mohammed muhammad mohammad mohamed muhammed mohamad mohd md
        abdul abdel abd
        yusuf yousef yousuf youssef joseph joe joey
        ibrahim ebrahim abraham
        zainab zaynab zeinab
        aisha ayesha aishah aysha
        fatima fatimah fatma
        alexander alex alec sandy xander lex
        alexandra alex sandra lexi alexa sasha
        andrew andy drew
        anthony tony antony
        benjamin ben benji benny
        catherine katherine kathryn katharine kate katie kathy cathy kat katy kitty
        charles charlie chas
        charlotte charlie lottie
        christopher chris kit
        christina christine chris tina
        daniel dan danny
        david dave davey
        edward ed eddie ted teddy ned
        eleanor ellie nell nora
        elizabeth beth liz lizzie betty eliza libby lisa
        emily em emmie
        francesca fran frankie
        frances fran
        frederick fred freddie freddy
        george georgie
        georgina georgia georgie gina
        harold harry
        harriet hattie
        henry hal
        isabella bella izzy isabel isabelle
        isabelle isobel isabel
        jacob jake
        john johnny jon
        jonathan jon jonny
        james jim jimmy jamie
        jennifer jen jenny
        jessica jess jessie
        joshua josh
        caitlin katelyn kaitlyn kate katie
        leonard leo lenny
        leo leonardo
        madeleine maddie madeline
        madison maddie maddison
        margaret maggie meg peggy
        matilda tilly tillie
        matthew matt matty
        maximilian max
        maxwell max
        megan meg
        michael mike mick mikey
        natalie nat
        nathaniel nathan nate
        nicholas nick nicky nico
        nicola nicky nikki
        olivia liv livvy ollie
        oliver ollie olly
        patrick paddy pat
        peter pete
        philip phillip phil
        rebecca becky becca bex
        richard rich ricky dick
        robert rob bob bobby robbie bert
        rosemary rosie rose
        samantha sam sammy
        samuel sam sammy
        stephen steven steve stevie
        susan sue susie
        theodore theo ted teddy
        thomas tom tommy
        timothy tim
        toby tobias
        victoria vicky vicki tori
        william will bill billy liam
        zachary zac zach zack zak
        stephanie steph stephany
        abigail abby abbie gail
        amelia millie
        antonia toni
        cameron cam
        dominic dom
        gabriel gabe
        gabrielle gabby
        joanna jo
        joanne jo
        josephine josie jo
        kimberley kim
        penelope penny
        phoebe fifi
        ronald ron ronnie
        sophia sofia
        tamara tammy
        """.Split('\n').Select(line => line.Split(' ')),
    ];

    private static readonly ILookup<string, int> GroupsByName =
        Groups.SelectMany((names, group) => names.Select(name => (name, group))).ToLookup(x => x.name, x => x.group);

    /// <summary>First names that several children of one family may be given, each being known by another name.</summary>
    private static readonly HashSet<string> Shared = [.. Groups[0], .. Groups[1], "syed", "sayed", "sheikh", "shaikh", "mst", "bibi"];

    public static int[] GroupsOf(string name) => [.. GroupsByName[name]];

    public static IReadOnlyList<string> Members(int group) => Groups[group];

    public static bool IsShared(string name) => Shared.Contains(name);

    /// <summary>One is a name in full and the other a short form or spelling of it. Two short forms of one name (Ellie and Nell) may be two sisters.</summary>
    public static bool AreOne(string one, string other) =>
        one != other && GroupsByName[one].Intersect(GroupsByName[other]).Any(group => group < 2 || Groups[group][0] == one || Groups[group][0] == other);
}
