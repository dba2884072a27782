using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Trellis.Browser.Tests;

/// <summary>From the invitation to the inside with a passkey, and with an app where a browser runs no scripts.</summary>
public class SigningInWithAPasskey(Northborough northborough)
{
    private const string Password = "kettle otter sideboard";

    private async Task<string> InviteAsync(string name)
    {
        var email = $"{name.Split(' ')[0].ToLowerInvariant()}{Guid.NewGuid():N}"[..16] + "@trust.example.nhs.uk";
        await using var wendy = await northborough.SignedInAsync("Wendy Price");
        await wendy.Page.GotoAsync("/administration");
        await wendy.IsAccessibleAsync();
        await wendy.Page.GetByRole(AriaRole.Link, new() { Name = "Northborough Children's NHS Trust", Exact = true }).ClickAsync();
        await wendy.Page.GetByRole(AriaRole.Link, new() { Name = "Add somebody" }).ClickAsync();
        await wendy.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await wendy.Page.GetByLabel("Job", new() { Exact = true }).FillAsync("Nurse");
        await wendy.Page.GetByLabel("Practitioner", new() { Exact = true }).CheckAsync();
        await wendy.IsAccessibleAsync();
        await wendy.Page.GetByRole(AriaRole.Button, new() { Name = "Add them" }).ClickAsync();
        await wendy.Page.GetByLabel("Work e-mail address").FillAsync(email);
        await wendy.Page.GetByRole(AriaRole.Button, new() { Name = "Send the invitation" }).ClickAsync();
        await Expect(wendy.Page.GetByText("The invitation is on its way")).ToBeVisibleAsync();
        return email;
    }

    private async Task OpenAsync(Visit visit, string email)
    {
        await visit.Page.GotoAsync(Regex.Match(await northborough.LetterToAsync(email), @"http\S+/sign-in/link/\w+").Value);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await visit.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await visit.Page.GetByLabel("The same again").FillAsync(Password);
        await visit.FitsAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save the password" }).ClickAsync();
    }

    private static async Task HoldAPasskeyAsync(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
    }

    [Fact]
    public async Task Invited_a_passkey_is_added_and_one_press_is_enough_from_then_on()
    {
        var email = await InviteAsync("Robin Ferris");
        await using var visit = await northborough.OpenAsync(width: 360);
        var page = visit.Page;
        await HoldAPasskeyAsync(page);
        await OpenAsync(visit, email);
        await visit.IsAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.GetByLabel("What do you call this device or key?").FillAsync("Work phone");
        await visit.IsAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show me ten new codes" }).ClickAsync();
        await Expect(page.Locator(".trellis-codes li")).ToHaveCountAsync(10);
        await visit.IsAccessibleAsync();
        await visit.FitsAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have them on paper" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Hello, Robin Ferris" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).First.ClickAsync();
        await page.GotoAsync("/sign-in/password");
        await visit.IsAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Hello, Robin Ferris" })).ToBeVisibleAsync();
        await page.GotoAsync("/account");
        await Expect(page.Locator("main")).ToContainTextAsync("with passkey");
        await Expect(page.Locator("main")).ToContainTextAsync("Work phone, added on");
        await visit.IsAccessibleAsync();
        await visit.FitsAsync();
    }

    [Fact]
    public async Task Without_scripts_the_passkey_is_not_offered_and_the_app_is_set_up_all_the_same()
    {
        var email = await InviteAsync("Ash Pryor");
        await using var visit = await northborough.OpenAsync(width: 360, javaScript: false);
        var page = visit.Page;
        await page.GotoAsync("/sign-in/password");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" })).ToBeHiddenAsync();

        await OpenAsync(visit, email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Use an app" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "A picture for the camera of your code app" })).ToBeVisibleAsync();
        await visit.FitsAsync();
        await page.GetByText("I cannot use the camera").ClickAsync();
        await page.GetByLabel("Now type the six digits your app shows").FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(page.Locator(".nhsuk-error-summary")).ToContainTextAsync("That is not the code for this picture");
    }
}
