using Microsoft.AspNetCore.DataProtection;
using Trellis.Data.Drafts;
using Trellis.Domain;

namespace Trellis.Web.Drafts;

/// <summary>Keeps what was typed, and gives it back. On a connection of its own, so that a save that failed takes nothing with it.</summary>
public sealed class UnfinishedForms(IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider clock)
{
    public Slip? SlipIn(IFormCollection form, PathString path) => Slip.In(form, path, protection, clock);

    public string Seal(Slip slip) => slip.Seal(protection);

    /// <summary>False when it is more than we keep.</summary>
    public async Task<bool> KeepAsync(Slip slip, IFormCollection form)
    {
        if (Typing.From(form, slip).Seal(protection, slip.MemberId, slip.Form) is not { } content) return false;
        var draft = new Draft { MemberId = slip.MemberId, Form = slip.Form, Subject = slip.Subject, Content = content, KeptAt = clock.Now().Instant };
        // Whoever leaves the page must not stop it from being kept.
        await InDrawer(drawer => drawer.KeepAsync(draft, CancellationToken.None));
        return true;
    }

    public async Task<(Typing Typing, DateTimeOffset KeptAt)?> FindAsync(Slip slip, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var draft = await Drawer(scope).FindAsync(slip.MemberId, slip.Form, slip.Subject, cancel);
        return draft is not null && Typing.Open(draft, protection) is { } typing ? (typing, draft.KeptAt) : null;
    }

    public async Task<IReadOnlyList<(Draft Draft, Typing Typing)>> OfAsync(Guid memberId, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var drafts = await Drawer(scope).OfAsync(memberId, cancel);
        return [.. drafts.Select(d => (d, Typing.Open(d, protection))).Where(d => d.Item2 is not null).Select(d => (d.d, d.Item2!))];
    }

    public Task ThrowAwayAsync(Guid memberId, string form, Guid subject, CancellationToken cancel) => InDrawer(drawer => drawer.ThrowAwayAsync(memberId, form, subject, cancel));

    /// <summary>A draft of a record that is now part of another is found under that one.</summary>
    public async Task FollowAsync(Guid memberId, PathString path, Guid subject, string there, Guid newSubject, CancellationToken cancel)
    {
        var form = Slip.FormOf(path);
        await using var scope = scopes.CreateAsyncScope();
        var drawer = Drawer(scope);
        if (await drawer.FindAsync(memberId, form, subject, cancel) is not { } draft || Typing.Open(draft, protection) is not { } typing) return;
        var newForm = Slip.FormOf(there);
        if (await drawer.FindAsync(memberId, newForm, newSubject, cancel) is not null || (typing with { Address = there }).Seal(protection, memberId, newForm) is not { } content) return;
        await drawer.KeepAsync(new() { MemberId = memberId, Form = newForm, Subject = newSubject, Content = content, KeptAt = draft.KeptAt }, cancel);
        await drawer.ThrowAwayAsync(memberId, form, subject, cancel);
    }

    private async Task InDrawer(Func<Drawer, Task> use)
    {
        await using var scope = scopes.CreateAsyncScope();
        await use(Drawer(scope));
    }

    private static Drawer Drawer(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<Drawer>();
}
