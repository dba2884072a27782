using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Trellis.Web.Access;

namespace Trellis.Bench.Pages;

/// <summary>Trellis as built, saying each statement it sends to the database on a line of its output.</summary>
internal sealed class CountedSite : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    public static int Run(string[] args)
    {
        using var listening = DiagnosticListener.AllListeners.Subscribe(new CountedSite());
        return (int)typeof(CurrentMember).Assembly.EntryPoint!.Invoke(null, [args])!;
    }

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == DbLoggerCategory.Name) listener.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> happened)
    {
        if (happened.Key != RelationalEventId.CommandExecuting.Name) return;
        Console.Out.WriteLine(((CommandEventData)happened.Value!).Command.CommandText.ReplaceLineEndings(" "));
        Console.Out.Flush();
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }
}
