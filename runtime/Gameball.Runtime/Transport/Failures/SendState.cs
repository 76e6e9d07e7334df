using System;
using System.IO;
using System.Net.Http;
using System.Threading;

namespace Gameball.Runtime;

/// <summary>
/// The state of one attempt: whether a byte of its request may have been sent. Retries, reports and journals use it and never infer this
/// from an exception's type. The request's content reports to it when it is written. After it has reported that nothing was sent, it
/// prevents handlers from sending the request.
/// </summary>
/// <param name="operationId">The operation's id, for messages.</param>
/// <param name="time">The attempt's time limits.</param>
/// <param name="isOnce">Whether the operation must not be sent twice, because it would count twice.</param>
/// <param name="clock">The clock.</param>
internal sealed class SendState(string operationId, AttemptTime time, bool isOnce, TimeProvider clock)
{
    // The stages in order. A copy in memory may be sent in another content, which does not report to this state.
    private const int Prepared = 0;
    private const int Dispatched = 1;
    private const int Copied = 2;
    private const int Written = 3;
    private const int Closed = 4;

    private readonly object _gate = new();
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

    /// <summary>Whether the request was passed to the HTTP handlers.</summary>
    public bool WasDispatched => Volatile.Read(ref _stage) > Prepared;

    /// <summary>Whether the writing of the body started. A stream that cannot seek cannot be sent again then.</summary>
    public bool WasRead => Volatile.Read(ref _wasRead);

    /// <summary>The address that the request was dispatched to; null before.</summary>
    public Uri? Address => _address;

    /// <summary>The exception for the server's response, if it is a failure.</summary>
    public GameballException? Verdict { get; private set; }

    private TimeSpan Left => time.Length - clock.GetElapsedTime(_started);

    private bool IsLate => time.Least > TimeSpan.Zero && Left < time.Least;

    /// <summary>Marks that the request is passed to the HTTP handlers.</summary>
    /// <param name="message">The request.</param>
    /// <param name="isOwnHandler">Whether there is no other handler before the network.</param>
    /// <exception cref="GameballTransportException">The preparation took so long that too little time is left; nothing was sent.</exception>
    public void Dispatch(HttpRequestMessage message, bool isOwnHandler)
    {
        if (IsLate)
        {
            // The client's own preparation took the time, so neither the server nor the network failed.
            throw new GameballTransportException(GameballFailureKind.NotSent, LateMessage)
            {
                OperationId = operationId,
                IsHandlerError = true,
            };
        }

        lock (_gate)
        {
            (_message, _content, _address, _isAtSocket) = (message, message.Content, message.RequestUri, isOwnHandler);
            _stage = Dispatched;
        }
    }

    /// <summary>
    /// Marks that the request passes the runtime's own handler, the last one before the network, until <see cref="EndPass"/>.
    /// </summary>
    /// <param name="isSocket">Whether the next handler sends the request once and does not follow redirects.</param>
    /// <exception cref="SendBlockedException">The attempt has ended, or an outer handler sends the request a second time.</exception>
    public void Pass(bool isSocket)
    {
        lock (_gate)
        {
            _passes++;
            _isAtSocket = isSocket && _passes == 1;
            if (_stage == Closed || (isOnce && _passes > 1 && (_passing > 0 || _stage >= Copied)))
            {
                throw Blocked();
            }

            _passing++;
        }
    }

    /// <summary>Marks the end of a pass that was not blocked, regardless of its result.</summary>
    public void EndPass()
    {
        lock (_gate)
        {
            _passing--;
        }
    }

    /// <summary>Marks that the server rejected the request for its quota (429): it was not applied and may pass again.</summary>
    public void Refuse()
    {
        lock (_gate)
        {
            _stage = _stage == Written ? Dispatched : _stage;
        }
    }

    /// <summary>Marks that the writing of the body starts.</summary>
    /// <param name="target">The target. A stream that can seek is memory or a file, and not a connection.</param>
    /// <exception cref="SendBlockedException">
    /// The attempt has ended, its remaining time is too short, or a handler sends the request a second time. Nothing is written.
    /// </exception>
    public void Write(Stream target)
    {
        var isConnection = !target.CanSeek;
        lock (_gate)
        {
            if (_stage < Copied && IsLate)
            {
                throw new SendBlockedException(LateMessage);
            }

            if (_stage == Closed || (isConnection && IsResend))
            {
                throw Blocked();
            }

            (_stage, _writtenTo) = isConnection ? (Written, _message?.RequestUri) : (Math.Max(_stage, Copied), _writtenTo);
            Volatile.Write(ref _wasRead, true);
        }
    }

    /// <summary>Stores the exception for the server's response and returns it.</summary>
    public GameballException KeepVerdict(GameballException verdict)
    {
        Verdict = verdict;
        return verdict;
    }

    /// <summary>Marks that the server responded: it received the request, regardless of whether it read the body.</summary>
    public void Responded()
    {
        lock (_gate)
        {
            _stage = Math.Max(_stage, Written);
        }
    }

    /// <summary>Ends an attempt that failed before its response arrived: from here on, nothing of it is sent.</summary>
    /// <param name="cause">The exception of the failure.</param>
    /// <returns>Whether certainly nothing was sent.</returns>
    public bool Close(Exception cause)
    {
        int was;
        lock (_gate)
        {
            (was, _stage) = (_stage, Closed);
        }

        return was switch
        {
            Prepared => true,

            // A handler that waits for "100 Continue" sends the headers first, and a request with an empty body consists only of headers.
            Dispatched when ProvesByContent => _message!.Headers.ExpectContinue != true,
            Dispatched => _isAtSocket && ReferenceEquals(_message?.RequestUri, _address) && ConnectFailure.Is(cause),
            _ => false,
        };
    }

    // A content that a handler substituted does not report. Handlers of .NET Framework send the headers before they read a content, which
    // is harmless while a required body is missing.
#if NET8_0_OR_GREATER
    private bool ProvesByContent => _content is not null && ReferenceEquals(_message?.Content, _content);
#else
    private bool ProvesByContent => _content is not (null or EmptyContent) && ReferenceEquals(_message?.Content, _content);
#endif

    // After the runtime's own handler, and after a redirect, the primary handler itself may resend a request that the server certainly did
    // not process, such as one that HTTP/2 rejected (REFUSED_STREAM, GOAWAY).
    private bool IsResend => isOnce && _stage == Written && !_isAtSocket && _passes == 0 && _writtenTo == _message?.RequestUri;

    private string LateMessage =>
        $"{operationId} was not sent: {Left.TotalSeconds:0.###} seconds of its time remain, and it cannot be retried, so it needs "
        + $"at least {time.Least.TotalSeconds:0.###} ({nameof(GameballRetryOptions)}.{nameof(GameballRetryOptions.MinAttemptTime)}).";

    private SendBlockedException Blocked() => new(_stage == Closed ? EndedMessage : ResentMessage);

    private string EndedMessage => $"{operationId} has already ended and is not sent.";

    private string ResentMessage =>
        $"a handler of the HttpClient sent {operationId} a second time, which may count twice, so the retry was blocked; "
        + "remove that handler";
}
