using Trellis.Domain.Alliance;
using Trellis.Domain.Evidence.Registers;
using Trellis.Domain.Tests.Instruments;
using Trellis.Domain.Tests.Measures;

namespace Trellis.Domain.Tests.Evidence.Registers;

/// <summary>The registers that the product ships, and entries as a small locality writes them.</summary>
internal static class Books
{
    public static readonly DateOnly Today = KeyedIn.Now.Today;
    public static readonly Member Prue = KeyedIn.Prue;
    public static readonly RegisterBook Book = Shipped.Read<RegisterBook>("registers").Checked();

    public static Moment At(int daysAgo) => new(KeyedIn.Now.Instant.AddDays(-daysAgo), Today.AddDays(-daysAgo));

    /// <summary>Answers as "question=value", several with commas where several can be chosen.</summary>
    public static Filled Filled(string register, string title, int since, params string[] answers) => new(title, Today.AddDays(-since),
        [.. answers.Select(a => a.Split('=', 2)).Select(a => new Answered(a[0], Book[register].Question(a[0])?.TakesSeveral is true ? a[1].Split(',') : [a[1]]))]);

    public static RegisterEntry Entry(string register, string title, int since, params string[] answers) => RegisterEntry.Add(Book[register], Filled(register, title, since, answers), Prue, At(since));

    public static RegisterEntry Document(string title, int since, string madeBy, string covers, string plan = "no", string spans = "", string main = "no", string language = "no", string groupings = "no") =>
        Entry("documents", title, since, "type=policy", $"main={main}", $"made-by={madeBy}", $"covers={covers}", $"plan={plan}", $"plan-spans={spans}", $"language={language}", $"groupings={groupings}");

    public static RegisterEntry Contract(string title, string review = "yearly", string clauses = "yes", string supplied = "full", string preference = "no", string forum = "yes", string used = "yes", string type = "health") =>
        Entry("contracts", title, 100, $"provider-type={type}", $"review={review}", $"clauses={clauses}", $"supplied={supplied}", $"preference={preference}", $"forum={forum}", $"used={used}");

    public static RegisterEntry Group(string kind = "board", int since = 300, params string[] answers) => Entry(JointGroup.Register, "The board", since, [$"kind={kind}", "remit=To decide together", .. answers]);

    public static GroupMember Place(RegisterEntry group, string person, string sector, int since = 290, SpeaksFor side = SpeaksFor.Provider, bool senior = false) =>
        GroupMember.Join(group, new(person, null, sector, side, senior, Today.AddDays(-since)), [], Prue, At(since));

    public static GroupMeeting Meeting(RegisterEntry group, IEnumerable<GroupMember> members, int ago, IEnumerable<GroupMember> came, params GroupDecision[] decisions) =>
        GroupMeeting.WriteDown(group, members, new(Today.AddDays(-ago), [.. came.Select(c => c.Id)], decisions), null, null, Prue, At(ago));

    public static RegistersOnADay On(int daysAgo, IEnumerable<RegisterEntry> entries, IReadOnlyCollection<GroupMember>? members = null, IReadOnlyCollection<GroupMeeting>? meetings = null, DateTimeOffset? writtenBy = null) =>
        new(Book, Today.AddDays(-daysAgo), writtenBy, entries, members ?? [], meetings ?? []);

    public static (string? Field, string Message) Refused(Action act) => Assert.Throws<RuleBrokenException>(act) is var wrong ? (wrong.Field, wrong.Message) : default;
}
