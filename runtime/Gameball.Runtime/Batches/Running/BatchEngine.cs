using System;

namespace Gameball;

/// <summary>What all imports of an operation share.</summary>
internal sealed class BatchEngine<TRow>(RowRules<TRow> rules, IJobChannel<TRow> channel, TimeProvider time, Random dice)
{
    public RowRules<TRow> Rules => rules;

    public IJobChannel<TRow> Channel => channel;

    public TimeProvider Time => time;

    public Random Dice => dice;
}
