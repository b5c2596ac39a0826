using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

const long LongestBody = 1024 * 1024;

var callbackToken = Environment.GetEnvironmentVariable("KAIZALA_CALLBACK_TOKEN");
if (string.IsNullOrEmpty(callbackToken))
{
    throw new InvalidOperationException("KAIZALA_CALLBACK_TOKEN is not set.");
}
var expectedHash = HashOf(callbackToken);
var port = Environment.GetEnvironmentVariable("PORT") ?? "8080";

var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = LongestBody);
var app = builder.Build();

app.MapGet("/kaizala", (HttpRequest request, HttpResponse response) =>
{
    var validationToken = request.Query["validationToken"].LastOrDefault();
    if (validationToken is null)
    {
        return Results.NotFound();
    }
    response.Headers["X-Content-Type-Options"] = "nosniff";
    return Results.Text(validationToken, "text/plain", Encoding.UTF8);
});

app.MapPost("/kaizala", async (HttpRequest request) =>
{
    var receivedHash = HashOf(request.Headers["kz-callback-token"].ToString());
    if (!CryptographicOperations.FixedTimeEquals(receivedHash, expectedHash))
    {
        return Results.StatusCode(401);
    }
    JsonDocument body;
    try
    {
        body = await JsonDocument.ParseAsync(request.Body);
    }
    catch (JsonException)
    {
        return Results.StatusCode(400);
    }
    catch (BadHttpRequestException error)
    {
        return Results.StatusCode(error.StatusCode);
    }
    using (body)
    {
        if (!IsEvent(body.RootElement))
        {
            return Results.StatusCode(400);
        }
        try
        {
            Handle(body.RootElement);
        }
        catch (Exception error)
        {
            Console.Error.WriteLine(error);
            return Results.StatusCode(500);
        }
    }
    return Results.StatusCode(200);
});

app.Run();

static void Handle(JsonElement @event)
{
    Console.WriteLine(@event.GetProperty("eventType").GetString());
}

static bool IsEvent(JsonElement value)
{
    return value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty("eventType", out var eventType)
        && eventType.ValueKind == JsonValueKind.String
        && value.TryGetProperty("data", out var data)
        && data.ValueKind == JsonValueKind.Object;
}

static byte[] HashOf(string text)
{
    return SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
