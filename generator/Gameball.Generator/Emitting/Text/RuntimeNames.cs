namespace Gameball.Generator.Emitting;

/// <summary>
/// The names of the runtime that emitted code uses, with one nested class for each type: <c>Type</c> is its name, the other constants are
/// members. A test looks all of them up in the runtime's assembly, which the generator itself never loads.
/// </summary>
internal static partial class RuntimeNames
{
    private const string Public = Namespaces.Gameball;
    private const string RuntimeNamespace = Namespaces.Runtime;

    public static class Options
    {
        public const string Type = Public + "GameballOptions";
    }

    public static class CallOptions
    {
        public const string Type = Public + "GameballCallOptions";
    }

    public static class Body
    {
        public const string Type = Public + "GameballBody";
    }

    public static class Injection
    {
        public const string Type = RuntimeNamespace + "GameballClientServices";
        public const string Add = "Add";
        public const string With = "With";
    }

    public static class Exception
    {
        public const string Type = Public + "GameballException";
    }

    public static class Optional
    {
        public const string Type = Public + "Optional";
        public const string HasValue = "HasValue";
        public const string Value = "Value";
    }

    public static class File
    {
        public const string Type = Public + "GameballFile";
    }

    public static class Event
    {
        public const string Type = Public + "GameballEvent";
    }

    public static class Response
    {
        public const string Type = Public + "GameballResponse";
    }

    public static class Scalar
    {
        public const string Type = Public + "JsonScalar";
    }

    public static class BatchInterface
    {
        public const string Type = Public + "IBatchOperation";
    }

    public static class BatchOperation
    {
        public const string Type = Public + "BatchOperation";
    }

    public static class BatchInfo
    {
        public const string Type = RuntimeNamespace + "BatchInfo";
        public const string Name = "Name";
        public const string Create = "Create";
        public const string Status = "Status";
        public const string Stop = "Stop";
        public const string Items = "Items";
        public const string MaxItems = "MaxItems";
        public const string Row = "Row";
        public const string RowKeyName = "RowKeyName";
        public const string RowKey = "RowKey";
        public const string PartitionKeyName = "PartitionKeyName";
        public const string PartitionKey = "PartitionKey";
        public const string Bounds = "Bounds";
        public const string RetrySafety = "RetrySafety";
    }

    public static class RowBound
    {
        public const string Type = RuntimeNamespace + "RowBound";
        public const string Number = "Number";
        public const string Length = "Length";
    }

    public static class PageInfo
    {
        public const string Type = RuntimeNamespace + "PageInfo";
        public const string Kind = "Kind";
        public const string Next = "Next";
        public const string After = "After";
        public const string More = "More";
        public const string Total = "Total";
        public const string Pages = "Pages";
        public const string First = "First";
        public const string Size = "Size";
        public const string NeedsNumber = "NeedsNumber";
    }

    public static class PageLookup
    {
        public const string Type = RuntimeNamespace + "PageLookup";
        public const string Create = "Create";
    }

    /// <summary>Its members are <see cref="Model.PageKind"/>'s.</summary>
    public static class PageKind
    {
        public const string Type = RuntimeNamespace + "PageKind";
    }

    public static class Pages
    {
        public const string Type = RuntimeNamespace + "Pages";
        public const string All = "AllAsync";
    }

    public static class Connection
    {
        public const string Type = RuntimeNamespace + "GameballConnection";
        public const string Send = "SendAsync";
        public const string SendForResponse = "SendForResponseAsync";
        public const string SendRaw = "SendRawAsync";
        public const string SendForText = "SendForTextAsync";
        public const string SendForFile = "SendForFileAsync";
        public const string Stream = "StreamAsync";
        public const string StreamEvents = "StreamEventsAsync";
        public const string Dispose = "Dispose";
    }

    public static class Request
    {
        public const string Type = RuntimeNamespace + "ApiRequest";
        public const string AddPath = "AddPath";
        public const string AddQuery = "AddQuery";
        public const string AddHeader = "AddHeader";
        public const string AddCookie = "AddCookie";
        public const string AddStyled = "AddStyled";
        public const string SetBody = "SetBody";
        public const string SetForm = "SetForm";
        public const string SetText = "SetText";
        public const string SetFile = "SetFile";
        public const string StartParts = "StartParts";
        public const string AddPart = "AddPart";
        public const string AddParts = "AddParts";
        public const string AddStyledPart = "AddStyledPart";
        public const string AddPartHeader = "AddPartHeader";
    }

    /// <summary>Its members are <see cref="Model.ParameterPlace"/>'s.</summary>
    public static class Place
    {
        public const string Type = RuntimeNamespace + "ParameterPlace";
    }

    /// <summary>Its members are <see cref="Model.ParameterStyle"/>'s.</summary>
    public static class Style
    {
        public const string Type = RuntimeNamespace + "ParameterStyle";
    }

    public static class ErrorBody
    {
        public const string Type = RuntimeNamespace + "ErrorBody";
        public const string Create = "Create";
    }

    public static class SuccessBody
    {
        public const string Type = RuntimeNamespace + "SuccessBody";
        public const string Create = "Create";
        public const string Text = "Text";
        public const string None = "None";
    }

    public static class ParameterText
    {
        public const string Type = RuntimeNamespace + "ParameterText";
        public const string Format = "Format";
    }

    public static class Operation
    {
        public const string Type = RuntimeNamespace + "OperationInfo";
        public const string Accept = "Accept";
        public const string Successes = "Successes";
        public const string Errors = "Errors";
        public const string Redirects = "Redirects";
        public const string IdempotencyHeader = "IdempotencyHeader";
        public const string Server = "Server";
        public const string Security = "Security";
        public const string RetrySafety = "RetrySafety";
        public const string Limit = "Limit";
    }

    public static class Limit
    {
        public const string Type = RuntimeNamespace + "LimitInfo";
    }

    public static class RetrySafety
    {
        public const string Type = RuntimeNamespace + "RetrySafety";
        public const string Safe = "Safe";
        public const string Caller = "Caller";
        public const string Never = "Never";
    }

    public static class Scheme
    {
        public const string Type = RuntimeNamespace + "SecurityScheme";
        public const string ApiKeyHeader = "ApiKeyHeader";
        public const string ApiKeyQuery = "ApiKeyQuery";
        public const string ApiKeyCookie = "ApiKeyCookie";
        public const string Bearer = "Bearer";
        public const string Basic = "Basic";
        public const string Token = "Token";
        public const string For = "For";
    }
}
