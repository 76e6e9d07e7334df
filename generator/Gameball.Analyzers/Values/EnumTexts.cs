using Gameball.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Gameball.Analyzers.Values;

/// <summary>Finds constant texts beside open enums.</summary>
internal static class EnumTexts
{
    public static EnumText? Find(IOperation operation, OpenEnums enums) => operation switch
    {
        // status == "completed": the text is converted by the enum's operator.
        IConversionOperation { OperatorMethod.ContainingType: { } type, Operand: { ConstantValue: { HasValue: true, Value: string text } } operand }
            when enums.Values(type) is { } values => new(values, text, operand.Syntax.GetLocation(), !IsCompared(operation)),
        IObjectCreationOperation { Type: INamedTypeSymbol type, Arguments: { Length: 1 } arguments }
            when Text(arguments[0].Value) is { } text && enums.Values(type) is { } values =>
            new(values, text, arguments[0].Value.Syntax.GetLocation(), !IsCompared(operation)),
        // status.Value == "completed"
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary =>
            Compared(binary.LeftOperand, binary.RightOperand, enums) ?? Compared(binary.RightOperand, binary.LeftOperand, enums),
        // switch (status.Value) { case "completed": … }
        ISingleValueCaseClauseOperation { Value: var value, Parent.Parent: ISwitchOperation match } => Compared(match.Value, value, enums),
        // status.Value is "completed", status.Value switch { "completed" => … }
        IConstantPatternOperation pattern when Matched(pattern) is { } matched => Compared(matched, pattern.Value, enums),
        _ => null,
    };

    private static EnumText? Compared(IOperation value, IOperation text, OpenEnums enums) =>
        Text(text) is { } constant
        && Sources.WithoutConversions(value) is IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: { } type } }
        && enums.Values(type) is { } values
            ? new EnumText(values, constant, text.Syntax.GetLocation(), isCreation: false)
            : null;

    private static string? Text(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static bool IsCompared(IOperation value)
    {
        var parent = value.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => true,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Equals" } } => true,
            _ => false,
        };
    }

    private static IOperation? Matched(IOperation pattern)
    {
        var parent = pattern.Parent;
        while (parent is IBinaryPatternOperation or INegatedPatternOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IIsPatternOperation match => match.Value,
            ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation match } => match.Value,
            IPatternCaseClauseOperation { Parent.Parent: ISwitchOperation match } => match.Value,
            _ => null,
        };
    }
}
