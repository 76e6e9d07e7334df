using System;
using System.Collections.Generic;
using System.Linq;
using KeraLua;

namespace Gameball.Redis.Tests.Support;

/// <summary>A script of Redis, run by Lua in this process.</summary>
internal sealed class LuaScript : IDisposable
{
    private readonly Lua _lua = new();
    private readonly Func<string[], object?> _call;

    // Lua keeps only a pointer to it.
    private readonly LuaFunction _function;

    /// <param name="script">The script.</param>
    /// <param name="call">Carries out a command of Redis.</param>
    public LuaScript(string script, Func<string[], object?> call)
    {
        _call = call;
        _function = Call;
        _lua.NewTable();
        foreach (var name in new[] { "call", "pcall" })
        {
            _lua.PushCFunction(_function);
            _lua.SetField(-2, name);
        }

        _lua.SetGlobal("redis");
        Check(_lua.LoadString(script));
        _lua.SetGlobal("script");
    }

    public long[] Run(string[] keys, string[] arguments)
    {
        Push(keys);
        _lua.SetGlobal("KEYS");
        Push(arguments);
        _lua.SetGlobal("ARGV");
        _lua.GetGlobal("script");
        Check(_lua.PCall(0, 1, 0));
        List<long> values = [];
        for (var i = 1; _lua.RawGetInteger(-1, i) != LuaType.Nil; i++)
        {
            values.Add((long)_lua.ToNumber(-1));
            _lua.Pop(1);
        }

        _lua.Pop(2);
        return [.. values];
    }

    public void Dispose() => _lua.Dispose();

    private int Call(IntPtr state)
    {
        var words = Enumerable.Range(1, _lua.GetTop()).Select(index => _lua.ToString(index, false)!).ToArray();
        Push(_call(words));
        return 1;
    }

    private void Push(object? value)
    {
        switch (value)
        {
            case null:
                _lua.PushBoolean(false);
                break;
            case long number:
                _lua.PushInteger(number);
                break;
            case string text:
                _lua.PushString(text);
                break;
            case string?[] items:
                _lua.CreateTable(items.Length, 0);
                for (var i = 0; i < items.Length; i++)
                {
                    Push(items[i]);
                    _lua.RawSetInteger(-2, i + 1);
                }

                break;
            default:
                throw new NotSupportedException(value.GetType().Name);
        }
    }

    private void Check(LuaStatus status)
    {
        if (status != LuaStatus.OK)
        {
            throw new InvalidOperationException(_lua.ToString(-1));
        }
    }
}
