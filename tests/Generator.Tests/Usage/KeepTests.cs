using System.Linq;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;
using static Gameball.Generator.Tests.Usage.UsageDocument;

namespace Gameball.Generator.Tests.Usage;

/// <summary>Names that a project keeps whether its code has them or not.</summary>
public sealed class KeepTests
{
    [Theory]
    [InlineData("trackOrder", TrackOrderInFull)]
    [InlineData("TrackOrderAsync", TrackOrderInFull)]
    [InlineData("listordersallasync", ListOrders)]
    [InlineData("customers.save", "Customers.CustomersSaveAsync Note")]
    [InlineData("imports", Imports + " Channel")]
    [InlineData("trackOrder|Extra", TrackOrderInFull)]
    [InlineData("Background jobs", "BackgroundJobs.GetJobAsync Job")]
    [InlineData("Paid|Mail", "Paid PaidOrder Mail")]
    [InlineData("Customers", GetCustomerInFull + " Customers.CustomersSaveAsync Note")]
    [InlineData("ICustomersClient", GetCustomerInFull + " Customers.CustomersSaveAsync Note")]
    public void AKeptNameIsEmittedWithoutAUse(string keep, string parts) =>
        Parts(GeneratorRun.Create(Used("").Set("GameballKeep", keep))).ShouldBe(Split(parts), ignoreOrder: true);

    [Theory]
    [InlineData("used")]
    [InlineData("all")]
    public void ANameThatMatchesNothingIsReported(string operations)
    {
        var project = Project.Set("GameballOperations", operations).Set("GameballKeep", "trackOrdr|Note|Nonsense");

        var messages = GeneratorRun.Create(project, "GB4006", "GB4006").Diagnostics.Select(problem => problem.GetMessage()).ToList();

        messages[0].ShouldBe(
            "The build property 'GameballKeep' names 'trackOrdr', and no operation has that id, method or tag, and no type or property has that name; "
            + "did you mean 'trackOrder'?");
        messages[1].ShouldContain("names 'Nonsense'");
    }
}
