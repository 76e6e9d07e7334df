using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime.Tests.Transport;

/// <summary>Operations and calls that the tests share.</summary>
internal static class Calls
{
    public const string ApiKey = "gb_test_api_CANARY+1";
    public const string SecretKey = "gb_test_secret_CANARY\"2";

    /// <summary>A server for tests whose handler sends nothing.</summary>
    public static Uri Elsewhere { get; } = new("https://api.example.com");

    public static SecurityScheme ApiKeyScheme { get; } = SecurityScheme.ApiKeyHeader("apiKey", "apikey");

    public static SecurityScheme SecretKeyScheme { get; } = SecurityScheme.ApiKeyHeader("secretKey", "SecretKey");

    public static OperationInfo Order { get; } = new("trackOrder", "POST", "/api/v4.0/integrations/orders")
    {
        Security = [[ApiKeyScheme, SecretKeyScheme]],
    };

    public static OperationInfo Customer { get; } = new("getCustomer", "GET", "/api/v4.0/integrations/customers/{customerId}")
    {
        Security = [[ApiKeyScheme]],
    };

    /// <summary>Options of a client that sends each call once.</summary>
    public static GameballOptions Options(Uri? server = null)
    {
        GameballOptions options = new() { ApiKey = ApiKey, SecretKey = SecretKey, BaseAddress = server };
        options.Retry.MaxAttempts = 1;
        return options;
    }

    public static ApiRequest OrderRequest(string text = "o1")
    {
        ApiRequest request = new(Order);
        request.SetBody(text, JsonTypes.String);
        return request;
    }

    public static ApiRequest CustomerRequest(string id = "c1")
    {
        ApiRequest request = new(Customer);
        request.AddPath("customerId", id);
        return request;
    }

    public static async Task<long> SendAsync(
        Uri server, ApiRequest? request = null, HttpClient? http = null, CancellationToken stop = default)
    {
        using var connection = http is null
            ? new GameballConnection(Options(server), null)
            : new GameballConnection(Options(server), null, http);
        return await connection.SendAsync(request ?? OrderRequest(), JsonTypes.Int64, stop);
    }
}
