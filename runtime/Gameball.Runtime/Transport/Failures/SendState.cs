using System;
using System.IO;
using System.Net.Http;
using System.Threading;

namespace Gameball.Runtime;

/// <summary>
/// What is known of one attempt: whether a byte of its request may have left. Whoever decides on repeats, reports or journals asks it,
/// and nobody guesses by the type of an exception. The contents of requests tell it when somebody begins to write them. Once it has said
/// that nothing left, it holds back whatever a handler would still send.
/// </summary>
/// <param name="operationId">The operation, for messages.</param>
/// <param name="time">How long the attempt may take, and how much of that it needs.</param>
/// <param name="isOnce">Whether the operation counts twice when it is sent twice.</param>
/// <param name="clock">The clock.</param>
internal sealed class SendState(string operationId, AttemptTime time, bool isOnce, TimeProvider clock)
{
    // In this order; a copy in memory may be sent in another content, of which nobody tells.
    private const int Prepared = 0;
    private const int Handed = 1;
    private const int Copied = 2;
    private const int Written = 3;
    private const int Closed = 4;

    private readonly long _started = clock.GetTimestamp();
    private HttpRequestMessage? _message;
    private HttpContent? _content;
    private Uri? _address;
    private Uri? _writtenTo;
    private int _stage;
    private int _passes;
    private int _passing;
    private bool _isAtSocket;
    private bool _wasRead;

    /// <summary>The attempt's time.</summary>
    public AttemptTime Time => time;

    /// <summary>Whether the request was given to the HTTP handlers.</summary>
    public bool WasHanded => Volatile.Read(ref _stage) > Prepared;

    /// <summary>Whether somebody began to write the body: a stream that cannot go back is used up then.</summary>
    public bool WasRead => Volatile.Read(ref _wasRead);

    /// <summary>What was made of the server's answer, where that is a failure.</summary>
    public GameballException? Verdict { get; private set; }

    private TimeSpan Left => time.Length - clock.GetElapsedTime(_started);

    private bool IsLate => time.Least > TimeSpan.Zero && Left < time.Least;

    /// <summary>The request goes to the HTTP handlers.</summary>
    /// <param name="message">The request.</param>
    /// <param name="isOwnHandler">Whether nobody else's handler stands between here and the network.</param>
    /// <exception cref="GameballTransportException">The preparation took so long that too little time is left; nothing was sent.</exception>
    public void Hand(HttpRequestMessage message, bool isOwnHandler)
    {
        if (IsLate)
        {
            // Our own preparation took the time, so neither the server nor the way there failed.
            throw new GameballTransportException(GameballFailureKind.NotSent, Late) { OperationId = operationId, IsOfHandler = true };
        }

        (_message, _content, _address, _isAtSocket) = (message, message.Content, message.RequestUri, isOwnHandler);
        Volatile.Write(ref _stage, Handed);
    }

    /// <summary>The request passes our own handler, the last one before the network, until <see cref="EndPass"/>.</summary>
    /// <param name="isSocket">Whether what comes next sends once and follows no redirect.</param>
    /// <exception cref="HeldBackException">The attempt is over, or a handler above sends it a second time.</exception>
    public void Pass(bool isSocket)
    {
        // The stage last: of a pass that is over by now it tells what came of it.
        int passing = Interlocked.Increment(ref _passing);
        int passes = Interlocked.Increment(ref _passes);
        int stage = Volatile.Read(ref _stage);
        _isAtSocket = isSocket && passes == 1;
        if (stage == Closed || (isOnce && passes > 1 && (passing > 1 || stage >= Copied)))
        {
            EndPass();
            throw new HeldBackException(stage == Closed ? Over : Repeated);
        }
    }

    /// <summary>The pass is over, whatever came of it.</summary>
    public void EndPass() => Interlocked.Decrement(ref _passing);

    /// <summary>The server refused what passed for its quota (429), so it was not acted on and may pass again.</summary>
    public void Refuse() => Interlocked.CompareExchange(ref _stage, Handed, Written);

    /// <summary>Somebody begins to write the body.</summary>
    /// <param name="target">Where to. What can seek is memory or a file, and no connection.</param>
    /// <exception cref="HeldBackException">
    /// The attempt is over, too little time is left for it, or a handler sends it a second time. Nothing is written.
    /// </exception>
    public void Write(Stream target)
    {
        int to = target.CanSeek ? Copied : Written;
        int was;
        do
        {
            was = Volatile.Read(ref _stage);
            if (was < Copied && IsLate)
            {
                throw new HeldBackException(Late);
            }

            // At the socket, behind our own handler, and after a redirect, the network itself sends again: a request that it knows not to be
            // processed, such as one that HTTP/2 refused (REFUSED_STREAM, GOAWAY).
            bool isRepeat = isOnce && was == Written && to == Written && !_isAtSocket
                && Volatile.Read(ref _passes) == 0 && _writtenTo == _message?.RequestUri;
            if (was == Closed || isRepeat)
            {
                throw new HeldBackException(was == Closed ? Over : Repeated);
            }

            _writtenTo = to == Written ? _message?.RequestUri : _writtenTo;
        }
        while (was < to && Interlocked.CompareExchange(ref _stage, to, was) != was);
        Volatile.Write(ref _wasRead, true);
    }

    /// <summary>Keeps what was made of the server's answer, to throw it.</summary>
    public GameballException Judge(GameballException verdict)
    {
        Verdict = verdict;
        return verdict;
    }

    /// <summary>The server answered, so it has the request, whether or not it took the body.</summary>
    public void Responded()
    {
        int was;
        while ((was = Volatile.Read(ref _stage)) < Written && Interlocked.CompareExchange(ref _stage, Written, was) != was)
        {
        }
    }

    /// <summary>Ends an attempt that failed before its answer came: from here on nothing of it is sent any more.</summary>
    /// <param name="cause">What it failed with.</param>
    /// <returns>Whether it is certain that nothing was sent.</returns>
    public bool Close(Exception cause)
    {
        int was = Interlocked.Exchange(ref _stage, Closed);
        return was switch
        {
            Prepared => true,

            // A handler that waits for "100 Continue" sends the headers first, and they are all that an empty body has.
            Handed when ProvesByContent => _message!.Headers.ExpectContinue != true,
            Handed => _isAtSocket && ReferenceEquals(_message?.RequestUri, _address) && ConnectFailure.Is(cause),
            _ => false,
        };
    }

    // What a handler put in its place tells nothing. Handlers of .NET Framework send the headers before they ask for a content, which is
    // harmless while a body is missing.
#if NET8_0_OR_GREATER
    private bool ProvesByContent => _content is not null && ReferenceEquals(_message?.Content, _content);
#else
    private bool ProvesByContent => _content is not (null or EmptyContent) && ReferenceEquals(_message?.Content, _content);
#endif

    private string Late =>
        $"{operationId} was not sent: {Left.TotalSeconds:0.###} seconds are left of its time, and what must not be repeated is not begun "
        + $"with less than {time.Least.TotalSeconds:0.###} ({nameof(GameballRetryOptions)}.{nameof(GameballRetryOptions.MinAttemptTime)}).";

    private string Over => $"{operationId} is over and is not sent any more.";

    private string Repeated =>
        $"a handler of the HttpClient sent {operationId} a second time, which may count twice, so the repeat was held back; "
        + "take that handler out";
}
