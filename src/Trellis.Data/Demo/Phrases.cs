using Trellis.Domain;
using Trellis.Domain.Groupings;
using static Trellis.Domain.Groupings.HelpKind;

namespace Trellis.Data.Demo;

/// <summary>What people in the made-up alliance say and write when they decide together. In braces: {joy}, {day}, {lead}, {adult}.</summary>
internal sealed record Phrases(string[] Plans, string[] Young, string[] Family, OptionTalkedThrough[] Options, string[] LeadDoes, int[] LookAgainDays)
{
    public static Phrases For(Grouping grouping) => grouping switch
    {
        Grouping.Thriving => Thriving,
        Grouping.GettingAdvice => Advice,
        Grouping.GettingHelp => Help,
        Grouping.GettingMoreHelp => MoreHelp,
        Grouping.GettingRiskSupport => RiskSupport,
        _ => throw new ArgumentOutOfRangeException(nameof(grouping)),
    };

    public static readonly string[] Joys =
    [
        "drama at The Loft", "football with Kicking On", "the drawing club", "choir on Thursdays", "boxing at the community gym", "street dance", "helping at the animal shelter", "the allotment with Grandad",
        "coding club", "swimming before school", "guitar", "Scouts", "baking with Nan", "the skate park", "reading to the little ones at the library", "volunteering at the charity shop", "parkour", "Minecraft with cousins",
        "the mosque's youth club", "rugby league", "the school radio", "walking the dog by the canal", "the Rainbow Room on Wednesdays", "cadets",
    ];

    public static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

    public static readonly string[] WhyMore =
    [
        "The talks helped a bit, but school mornings are still a fight. Everybody agreed a longer piece of work makes sense.", "Things at home changed and the old plan no longer fits.",
        "We tried what we agreed for eight weeks. It was not enough, and that is nobody's fault.", "Sleep and eating got harder over the holidays, so more people will help for a while.",
        "New worries came up that the first plan was not made for.", "Asked for more time with one person, and we agree.",
    ];

    public static readonly string[] WhyLess =
    [
        "The goals we set are mostly met. Time to try with less and see how it goes.", "Doing well with {joy} and sleeping again. Meetings are no longer what helps most.",
        "Wants a break from appointments, and knows how to come back.", "Family and school both say it is calmer. We agreed to step down together.",
        "Six good weeks. The plan now is to keep what works.", "Has found their own way of handling the bad days.",
    ];

    public static readonly string[] WhySafety =
    [
        "Treatment is not what helps right now. Keeping safe together is, with one plan that everybody holds.", "Several frightening weekends. The agencies agreed to share one plan and one named person.",
        "Tried two kinds of help and neither fitted. We stay alongside and keep things safe.",
    ];

    public static readonly string[] Matters =
    [
        "That people ask me before they tell other people.", "My little brother. He should not have to worry about me.", "Being good at something again.", "{joy}. It is the only place my head is quiet.", "Having one person who does not change every month.",
        "Not being the sad one in my group.", "Passing my GCSEs so I can do an apprenticeship.", "That Mum sleeps.", "My faith and my cousins.", "Staying at this school.", "My dog, Biscuit.", "Being called by the right name.",
    ];

    public static readonly string[] WantsDifferent =
    [
        "To sleep through without checking the doors.", "To get the bus on my own.", "To stop crying in maths.", "To eat lunch in the hall with everybody else.", "To say no without it turning into a row.", "To feel OK on Sundays.",
        "To see Dad without feeling sick before.", "To be back at school five days.", "To put my hand up once a week.", "Fewer panics. When they come, know what to do.", "To not hurt myself when it gets loud.", "To have one friend I can tell things to.",
    ];

    public static readonly string[] Strengths =
    [
        "Notices when others are sad and sits with them.", "Draws comics that make the whole class laugh.", "Looks after two sisters and still turns up on time.", "Speaks three languages and interprets for the family.", "Never gives up on a level.", "Very funny, very loyal.",
        "Kind to animals and small children.", "Honest, also when it is hard.", "Great at fixing bikes.",
    ];

    public static readonly string[] YoungDoes = ["Write three lines on the phone each evening", "Try the breathing on the bus, once a day", "Tell one friend the plan", "Go to {joy} even on a bad week", "Pick the next thing to work on", "Text if it gets too much, no need to explain"];

    public static readonly string[] FamilyDoes = ["Keep Sunday evenings calm: no talk about school", "Walk together twice a week", "Ring the team, not the school, if mornings go wrong", "Lock the medicine box", "Notice one good thing a day and say it", "Bring her to the first three meetings, then let her come alone"];

    public static readonly string[] SchoolDoes = ["Time-out card, no questions asked", "Meet {adult} at the gate on Mondays", "Quiet room for tests", "Let teachers know what helps, not why", "Later start on {day}s until half-term"];

    private static readonly Phrases Thriving = new(
        ["Keep going with {joy}. {lead}'s door stays open", "No more meetings. Ring the team if sleep gets bad again", "{joy}, a good bedtime, and Mum knows the signs to look for", "Check in with {adult} at school when it is needed", "Nothing planned, on purpose. Look again only if asked", "Become a peer listener at school in the new term", "Keep the list of what helps on the fridge and use it"],
        ["I'm fine now, honestly. I know what to do when it comes back.", "I like that nobody is watching me any more.", "I can do this on my own with {joy}.", "It's good to know I can ring.", "Best I've been since Year 6."],
        ["She laughs at breakfast again.", "We know whom to ring, and that is enough for us.", "He has his spark back.", "A bit nervous about stopping, but it is right."],
        [new("Know how to come back", AdviceOrSupport, true, "Coming back is quicker than starting", "No appointments in between"), new("Keep going with what one enjoys", CommunityOrSelfHelp, true, "Keeps the good days coming"), new("One last talk in six weeks", AdviceOrSupport, false, null, "Was felt to be one too many"), new("Peer listener training at school", CommunityOrSelfHelp, true, "Helps others and oneself"), new("A page of what helps, for the fridge", CommunityOrSelfHelp, true)],
        ["Sends the one-page summary", "Answers if anybody rings", "Tells the practice that meetings have ended"], [90, 120, 180, 0, 0]);

    private static readonly Phrases Advice = new(
        ["Two talks with {lead}, then choose together what comes next", "Try the sleep plan for three weeks and ring {lead} on a {day}", "Start {joy}; {lead} makes the first call", "{lead} meets Mum and Dad once about mornings before school", "Use the worry-time card, and come to the drop-in on {day}s if it helps", "One visit to see three clubs, then pick one", "Meet {adult} at school each {day} for ten minutes", "Read the exam-stress pages together and try two ideas"],
        ["I just want some ideas, not a whole thing.", "I don't want to be ill. I want to know what to do on Sunday nights.", "I'd like to try {joy} first.", "Talking once was OK. I'd do it again.", "I want Mum to stop worrying about me worrying."],
        ["We want to know what we can do at home.", "It helps that someone said it is not our fault.", "We would rather not wait for something bigger if this works.", "A bit unsure, but willing to try it."],
        [new("Two conversations in school", AdviceOrSupport, true, "Ideas to try straight away", "Not meant for longer work"), new("{joy}", CommunityOrSelfHelp, true, "A place to be good at something", null, true), new("Online and phone support from Bright Kite", CommunityOrSelfHelp, false, "Open in the evening", "Prefers a face"), new("Parent evening about sleep", AdviceOrSupport, true, "Whole family learns the same thing"), new("Group for exam worries, six weeks", AdviceOrSupport, false, "Good for many", "Does not want a group now"), new("Counselling at Riverside", EvidenceBasedTreatment, false, "If two talks are not enough"), new("Wait and see for a month", CommunityOrSelfHelp, false), new("Volunteering on Saturdays", CommunityOrSelfHelp, true, "Feels useful")],
        ["Makes the call to the club", "Sends the sleep plan today", "Rings in three weeks", "Tells {adult} what was agreed, and nothing else"], [21, 28, 42, 56]);

    private static readonly Phrases Help = new(
        ["Meet {lead} every {day} for eight weeks, then look together at the goals", "Facing the bus step by step with {lead}, twelve meetings", "Family meetings with {lead} every other {day} until Easter", "Ten meetings about low mood; {joy} stays in the week whatever happens", "Six to eight meetings on panic, and a card for teachers", "Art and talking at Riverside each {day} for a term", "Work on anger before it comes, with {lead} and the mentor from Kicking On", "Learn what to do with the memories of the accident, about ten meetings", "Parents' group for ten weeks, with a call from {lead} in between"],
        ["I want help with the panics. I don't want everyone to know.", "I like {lead}. I'd rather walk and talk than sit.", "I want to get to school on my own again.", "It's been bad for a long time. I think it can be better.", "I don't want tablets. Talking is OK.", "I agreed because I chose what we work on.", "Some of it I'd rather do with drama than with talking."],
        ["We see how hard she tries.", "We wanted this two years ago and are glad it is here.", "He was quieter than we thought he would be, and then he said it all.", "We worry about the length, but the goals are his own.", "Mornings are still hard for all of us."],
        [new("Talking therapy for worry, 8 to 12 meetings", EvidenceBasedTreatment, true, "Most people feel a difference by the sixth meeting", "Takes practice in between", true), new("Family meetings", EvidenceBasedTreatment, false, "Everybody hears the same", "Dad works away"), new("Counselling at Riverside", EvidenceBasedTreatment, true, "A place outside school"), new("{joy}", CommunityOrSelfHelp, true, "Keeps good days in the week"), new("Medicine", EvidenceBasedTreatment, false, "Can help some people with sleep and mood", "Does not want it, and we can wait"), new("Drama group", CommunityOrSelfHelp, true, "Says it better on a stage"), new("Group programme, ten weeks", EvidenceBasedTreatment, false, null, "Rather one to one"), new("Mentor from Kicking On", CommunityOrSelfHelp, true, "Somebody who has been there"), new("Do nothing for now", AdviceOrSupport, false, null, "Nobody wanted that")],
        ["Plans each meeting with them", "Writes to school what helps, not why", "Looks at the goals with them each third meeting", "Keeps {day} free"], [42, 56, 70, 84]);

    private static readonly Phrases MoreHelp = new(
        ["{lead} and the hospital team see her twice a week; one plan, reviewed each month", "Weekly meetings with {lead} and family meetings every second week, for six months", "Two people, one plan: {lead} for therapy, {adult} for school, on the same page every month", "Eating plan at home with support three times a week; school knows what lunch looks like", "Longer work on trauma with Tomorrow's Children; {lead} keeps everybody together", "Medicine looked at every month, talking every week, {joy} when the energy is there", "A day programme until the summer, then back to school in small steps"],
        ["I'm tired of telling it again. One person should know it all.", "I want to be well enough to go on the trip in June.", "Some days I can't. I want that to be OK in the plan.", "More people is a lot, but {lead} asked me about each one.", "I agree with most of it. Not with the weighing.", "I want my life back, bit by bit."],
        ["We cannot do this alone any more, and now we do not have to.", "It helps to have one plan instead of four letters.", "We are frightened and we trust {lead}.", "She did not want it at first. We are proud of her for coming.", "We need the school to understand that slow is fast."],
        [new("Weekly therapy and monthly review of medicine", EvidenceBasedTreatment, true, "Works for about two in three", "Slow at first", true), new("Family therapy", EvidenceBasedTreatment, true, "The strongest help for eating"), new("Day programme", EvidenceBasedTreatment, false, "More support in the day", "Far away"), new("Recovery after trauma at Tomorrow's Children", EvidenceBasedTreatment, true, "Made for this", "A wait of some weeks"), new("{joy}", CommunityOrSelfHelp, true, "Something that is not about being ill"), new("Staying in hospital", ManagingRisk, false, "Safe", "Far from home, and not needed now"), new("Home tuition for a term", AdviceOrSupport, true)],
        ["Holds the plan and everybody's numbers", "Rings school every {day}", "Meets the family between appointments", "Brings everybody together each month"], [28, 35, 42, 56]);

    private static readonly Phrases RiskSupport = new(
        ["One safety plan held by everybody; {lead} is the named person, and rings on {day}s", "Keep safe together: who to ring, where to go, what helps. {lead} brings all of us together each fortnight", "Stay alongside. No therapy for now; {lead} and the youth worker keep in touch whatever happens", "Everybody knows the same plan by heart; reviewed after each bad night and at six weeks"],
        ["I don't want fixing. I want people to not panic.", "I'll ring if it's {lead}.", "The plan is OK because I wrote half of it.", "Stop asking if I'm safe every five minutes."],
        ["We sleep with the phone on. It helps that others do too.", "We need to know who does what at night.", "She said yes to the plan and no to everything else. We take the yes."],
        [new("A safety plan everybody holds", ManagingRisk, true, "The same answer whoever is rung", "Does not take the pain away", true), new("A named person", AdviceOrSupport, true, "One voice"), new("Therapy now", EvidenceBasedTreatment, false, "Later, when wanted", "Tried twice; not what helps now"), new("{joy} with a worker along", CommunityOrSelfHelp, true, "A reason to leave the house"), new("Stay with Auntie at weekends", ManagingRisk, true, "Weekends are the hard part")],
        ["Is the named person and holds the plan", "Calls everybody together after a bad night", "Rings on {day}s and after weekends"], [14, 28, 42]);
}
