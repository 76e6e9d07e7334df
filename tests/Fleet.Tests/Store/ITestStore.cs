using System.Threading.Tasks;

namespace Gameball.Fleet.Tests;

/// <summary>A store, and what the tests change in it besides.</summary>
internal interface ITestStore
{
    IFleetStore Store { get; }

    /// <summary>Makes this the newest version that was applied.</summary>
    Task SetVersionAsync(int version);
}
