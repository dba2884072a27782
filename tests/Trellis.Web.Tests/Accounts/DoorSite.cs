using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Trellis.Data.Accounts;
using Trellis.Web.Post;

namespace Trellis.Web.Tests.Accounts;

/// <summary>A site whose clock these tests may move, and which counts how often a password was worked out.</summary>
public sealed class DoorSite : TrellisSite
{
    private CountingHasher? hasher;

    public FakeProvider Council { get; } = new();

    public int PasswordsWorkedOut => hasher!.Count;

    /// <summary>The day it really is: what a provider sends is held against that, and a cookie jar throws away what is older.</summary>
    public override ValueTask InitializeAsync()
    {
        if (TimeProvider.System.GetUtcNow() is var now && now > Start) Clock.SetUtcNow(now);
        return base.InitializeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("address", "https://trellis.example.org");
        foreach (var (setting, value) in new[] { ("Name", "Northborough Council"), ("Authority", FakeProvider.Authority), ("ClientId", FakeProvider.ClientId), ("ClientSecret", "not a secret"), ("Requires", "mfa") })
            builder.UseSetting($"SignIn:Providers:council:{setting}", value);
        builder.ConfigureServices(services =>
        {
            services.Configure<OpenIdConnectOptions>("outside-council", o => o.BackchannelHttpHandler = Council);
            services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Account>>(sp => hasher = new(sp.GetRequiredService<IOptions<PasswordHasherOptions>>())));
            // The postman goes when a test sends him, and not beside it.
            services.Remove(services.Single(d => d.ServiceType == typeof(IHostedService) && d.ImplementationFactory?.Method.ReturnType == typeof(Postman)));
        });
    }

    private sealed class CountingHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
    {
        public int Count { get; private set; }

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Count++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}

[CollectionDefinition(nameof(Door))]
public sealed class Door : ICollectionFixture<DoorSite>;
