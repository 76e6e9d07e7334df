using System;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Threading;
using BenchmarkDotNet.Attributes;

namespace Gameball.Generator.Benchmarks.Json;

/// <summary>
/// The same contenders on a shared machine: each runs for a few milliseconds by turns, many times, and its best turn counts.
/// Other work then slows all of them, and a best turn is one without other work.
/// </summary>
internal static class QuickRun
{
    private const int Turns = 60;
    private const int WarmUps = 5;
    private static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan s_compiling = TimeSpan.FromMilliseconds(250);

    public static void Run()
    {
        foreach (var set in (object[])[new WritingOrders(), new WritingJobs(), new ReadingOrders(), new ReadingJobs()])
        {
            Console.Out.WriteLine($"{set.GetType().Name,-26}{"ns a row",10}{"times",8}{"bytes a row",13}");
            var methods = set.GetType().GetMethods();
            methods.Single(method => method.IsDefined(typeof(GlobalSetupAttribute))).Invoke(set, null);
            Contender[] contenders =
                [.. methods.Where(method => method.IsDefined(typeof(BenchmarkAttribute))).Select(method => new Contender(set, method))];
            for (var warmUp = 0; warmUp < WarmUps; warmUp++)
            {
                Array.ForEach(contenders, contender => contender.Take(s_turn * WarmUps));
                Thread.Sleep(s_compiling); // Recompilation of a method runs in the background.
            }

            Array.ForEach(contenders, contender => contender.Forget());
            for (var turn = 0; turn < Turns; turn++)
            {
                Array.ForEach(contenders, contender => contender.Take(s_turn));
            }

            Array.ForEach(contenders, contender => Console.Out.WriteLine(contender.Row(contenders[0])));
        }
    }

    private sealed class Contender(object set, MethodInfo method)
    {
        private readonly Action _once = Once(set, method);
        private double _best = double.MaxValue;
        private double _bytes;

        public void Take(TimeSpan time)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var (start, rounds) = (Stopwatch.GetTimestamp(), 0);
            do
            {
                var before = Stopwatch.GetTimestamp();
                _once();
                _best = Math.Min(_best, Stopwatch.GetElapsedTime(before).TotalNanoseconds / Samples.Rows);
                rounds++;
            }
            while (Stopwatch.GetElapsedTime(start) < time);
            _bytes = (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)rounds / Samples.Rows;
        }

        public void Forget() => _best = double.MaxValue;

        public string Row(Contender baseline) =>
            FormattableString.Invariant($"{method.Name,-26}{_best,10:F1}{_best / baseline._best,8:F2}{_bytes,13:F1}");

        private static Action Once(object set, MethodInfo method)
        {
            var typed = typeof(Contender).GetMethod(nameof(Typed), BindingFlags.NonPublic | BindingFlags.Static)!;
            return (Action)typed.MakeGenericMethod(method.ReturnType).Invoke(null, [set, method])!;
        }

        private static Action Typed<T>(object set, MethodInfo method)
        {
            var call = method.CreateDelegate<Func<T>>(set);
            return () => GC.KeepAlive(call());
        }
    }
}
