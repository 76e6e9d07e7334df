namespace Gameball.Generator.Pipeline;

/// <summary>The names of the pipeline's steps, for the generator and for tests that check which of them run again.</summary>
internal static class GeneratorSteps
{
    public const string Settings = nameof(Settings);

    public const string Language = nameof(Language);

    public const string Documents = nameof(Documents);

    public const string Client = nameof(Client);

    public const string UsedNames = nameof(UsedNames);

    public const string Result = nameof(Result);

    public const string Problems = nameof(Problems);

    public const string Files = nameof(Files);

    public const string Polyfills = nameof(Polyfills);
}
