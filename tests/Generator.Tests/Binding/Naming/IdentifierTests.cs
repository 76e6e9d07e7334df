using System.Linq;
using Gameball.Generator.Binding;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

public class IdentifierTests
{
    [Theory]
    [InlineData("customerId", "CustomerId")]
    [InlineData("customer_id", "CustomerId")]
    [InlineData("customer-id", "CustomerId")]
    [InlineData("customer.notification.push", "CustomerNotificationPush")]
    [InlineData("CREDIT_CARD", "CreditCard")]
    [InlineData("USD", "Usd")]
    [InlineData("userID", "UserID")]
    [InlineData("2fa", "Noun2fa")]
    [InlineData("v4.0", "V4_0")]
    [InlineData("1.5", "Noun1_5")]
    [InlineData("", "Noun")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("-name", "MinusName")]
    [InlineData(">=", "GreaterThanOrEqual")]
    [InlineData("<= 5", "LessThanOrEqual5")]
    [InlineData("***", "StarStarStar")]
    [InlineData("'", "Apostrophe")]
    [InlineData("[]", "OpenBracketCloseBracket")]
    [InlineData("filter[status]", "FilterStatus")]
    [InlineData("(none)", "None")]
    [InlineData("@type", "Type")]
    [InlineData("$ref", "Ref")]
    [InlineData("_id", "Id")]
    [InlineData("größe", "Größe")]
    [InlineData("نقاط", "نقاط")]
    [InlineData("積分", "積分")]
    [InlineData("a\"; } class X { //", "AClassX")]
    [InlineData("\u202e\0", "Noun")]
    [InlineData("😀", "Noun")]
    public void Pascal(string text, string expected)
    {
        var name = Identifier.Pascal(text, "Noun");
        name.ShouldBe(expected);
        SyntaxFacts.IsValidIdentifier(name).ShouldBeTrue();
    }

    [Theory]
    [InlineData("CustomerId", "customerId")]
    [InlineData("X-Request-ID", "xRequestID")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("ID", "id")]
    [InlineData("a-b", "aB")]
    [InlineData("2fa", "noun2fa")]
    [InlineData("event", "event")]
    [InlineData("", "noun")]
    public void Camel(string text, string expected) => Identifier.Camel(text, "noun").ShouldBe(expected);

    [Fact]
    public void LongNamesStayBelowTheCompilersLimit() => Identifier.Pascal(new string('a', 5000), "Noun").Length.ShouldBe(200);

    [Theory]
    [InlineData("LineItems", "LineItem")]
    [InlineData("Categories", "Category")]
    [InlineData("Addresses", "Address")]
    [InlineData("Address", "AddressItem")]
    [InlineData("Boxes", "Box")]
    [InlineData("Statuses", "Status")]
    [InlineData("Status", "StatusItem")]
    [InlineData("Responses", "Response")]
    [InlineData("GetOrdersResponse", "GetOrdersResponseItem")]
    [InlineData("SiteChildren", "SiteChild")]
    [InlineData("People", "Person")]
    [InlineData("Series", "SeriesItem")]
    [InlineData("S", "SItem")]
    public void ItemsAreNamedAfterTheirList(string list, string item) => Singular.FromPlural(list).ShouldBe(item);

    [Theory]
    [InlineData("POST", "/api/v4.0/integrations/batch/orders", "PostBatchOrders")]
    [InlineData("GET", "/api/v4.0/integrations/customers/{customerId}/coupons", "GetCustomersByCustomerIdCoupons")]
    [InlineData("GET", "/odata/items({key})", "GetOdataItemsByKey")]
    [InlineData("PUT", "/odata/items('{key}')/notes", "PutOdataItemsByKeyNotes")]
    [InlineData("GET", "/v1/files/{id}.json", "GetFilesByIdJson")]
    [InlineData("DELETE", "/plants/{plant-id}", "DeletePlantsByPlantId")]
    [InlineData("GET", "/", "GetRoot")]
    [InlineData("GET", "/api/v1", "GetApiV1")]
    [InlineData("GET", "/broken/{id", "GetBrokenId")]
    public void OperationsAreNamedByVerbAndPath(string verb, string path, string expected) =>
        OperationNames.OfOperation(verb, path).ShouldBe(expected);

    [Theory]
    [InlineData("/api/v4.0/integrations/batch/orders", "batch")]
    [InlineData("/{tenant}/orders", "orders")]
    [InlineData("/{tenant}", "Default")]
    [InlineData("/", "Default")]
    public void TheFirstSignificantSegmentIsTheTag(string path, string expected) => OperationNames.TagOf(path).ShouldBe(expected);

    [Fact]
    public void ATakenNameGetsANumberAndAReservedOneASuffix()
    {
        var scope = new NameScope(System.StringComparer.Ordinal, ["Equals"], "Value");
        new[] { "Asc", "Asc", "Asc", "Equals", "Page1", "Page1" }.Select(scope.Claim)
            .ShouldBe(["Asc", "Asc2", "Asc3", "EqualsValue", "Page1", "Page1_2"]);
    }
}
