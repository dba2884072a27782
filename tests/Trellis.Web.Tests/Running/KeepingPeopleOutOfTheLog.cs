using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Trellis.Domain.YoungPeople;
using Trellis.Web.Hosting;
using Trellis.Web.Tests.Auditing;

namespace Trellis.Web.Tests.Running;

/// <summary>What the log would hold, word for word, when an operator asks for everything: no name, no NHS number, nothing anybody typed.</summary>
public sealed class KeepingPeopleOutOfTheLog(RecordOfItsOwn record) : IClassFixture<RecordOfItsOwn>, IAsyncDisposable
{
    private static readonly string[] Asked = ["Default", "Microsoft", "Microsoft.AspNetCore", "Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.EntityFrameworkCore.Database.Command", "Npgsql"];

    private readonly Lines lines = new();
    private WebApplicationFactory<Program>? loud;

    private HttpClient As(Guid member)
    {
        loud ??= record.Site.WithWebHostBuilder(web =>
        {
            web.UseEnvironment("Production");
            foreach (var category in Asked)
                web.UseSetting($"Logging:LogLevel:{category}", "Trace");
            web.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(lines));
        });
        var client = loud.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("X-Member", member.ToString());
        return client;
    }

    [Fact]
    public async Task A_whole_journey_with_a_failed_save_a_wrong_address_and_a_search_leaves_no_word_of_it()
    {
        var here = await new Locality().In(record.Site);
        await record.Site.Database(async db =>
        {
            var registration = await db.Registrations.SingleAsync(r => r.YoungPersonId == here.Amina.Id && r.LocalId == "T-1");
            registration.Correct(registration.Details with { NhsNumber = NhsNumber.Parse("943 476 5919"), AddressLine = "12 Orchard Lane" }, Locality.Now);
            return await db.SaveChangesAsync();
        });
        var sam = As(here.Sam.Id);
        var form = $"/young-people/{here.Amina.Id}/groupings/record";

        var saved = await sam.Submit(form, Answers("Walk by the river with Hodan"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("Amina", await sam.GetStringAsync($"/young-people/{here.Amina.Id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.Submit(form, ("Grouping", "Nonsense from Hodan"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sam.GetAsync("/young-people/Amina%20Yusuf?q=9434765919")).StatusCode);
        await sam.GetAsync("/young-people?q=Amina+Yusuf&nhs=943+476+5919");
        var refused = await FailASaveAsync(() => sam.Submit(form, Answers("Climb Orchard Hill")));

        var log = lines.Text;
        Assert.Contains("young-people/{youngPersonId:guid}/groupings/record", log, StringComparison.Ordinal);
        Assert.Contains("(no page)", log, StringComparison.Ordinal);
        var reference = (await refused.Page()).QuerySelector("main strong")!.Words();
        Assert.Contains(log.Split('\n'), line => line.Contains($"\"reference\":\"{reference}\"", StringComparison.Ordinal) && line.Contains(TrellisSite.OnPostgres ? "PostgreSQL P0001" : "SQLite 19", StringComparison.Ordinal));
        foreach (var word in new[] { "Amina", "Yusuf", "Sam Okoro", "943 476", "943+476", "9434765919", "Orchard", "river", "Hodan", "Climb", "Nonsense", "%20", "q=" })
            Assert.DoesNotContain(word, log, StringComparison.OrdinalIgnoreCase);
    }

    public async ValueTask DisposeAsync()
    {
        if (loud is not null) await loud.DisposeAsync();
        lines.Dispose();
    }

    private static (string, string?)[] Answers(string plan) => [("Grouping", "GettingHelp"), ("Present", "YoungPerson"), ("YoungPersonAgreed", "Yes"), ("PlanLine.Words", plan)];

    /// <summary>A database that refuses, and quotes what it was given while doing so.</summary>
    private async Task<HttpResponseMessage> FailASaveAsync(Func<Task<HttpResponseMessage>> save)
    {
        await record.Site.Database(db => db.Database.ExecuteSqlRawAsync(TrellisSite.OnPostgres
            ? """
              CREATE FUNCTION refuse() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'No % for Amina Yusuf', NEW."PlanLine"; END $$ LANGUAGE plpgsql;
              CREATE TRIGGER refuse BEFORE INSERT ON "GroupingDecisions" FOR EACH ROW EXECUTE FUNCTION refuse();
              """
            : """CREATE TRIGGER refuse BEFORE INSERT ON "GroupingDecisions" BEGIN SELECT RAISE(ABORT, 'No Orchard Hill for Amina Yusuf'); END"""));
        try
        {
            var refused = await save();
            Assert.Equal(HttpStatusCode.InternalServerError, refused.StatusCode);
            return refused;
        }
        finally { await record.Site.Database(db => db.Database.ExecuteSqlRawAsync(TrellisSite.OnPostgres ? """DROP TRIGGER refuse ON "GroupingDecisions" """ : "DROP TRIGGER refuse")); }
    }

    /// <summary>The lines as the console would have them.</summary>
    private sealed class Lines : ILoggerProvider, ISupportExternalScope
    {
        private readonly LogLines form = new(TimeProvider.System, new ConfigurationBuilder().Build());
        private readonly StringBuilder written = new();
        private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

        public string Text { get { lock (written) return written.ToString(); } }

        public ILogger CreateLogger(string categoryName) => new Line(this, categoryName);

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

        public void Dispose() { }

        private sealed class Line(Lines lines, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => lines.scopes.Push(state);

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                using var writer = new StringWriter();
                lines.form.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), lines.scopes, writer);
                lock (lines.written) lines.written.Append(writer);
            }
        }
    }
}
