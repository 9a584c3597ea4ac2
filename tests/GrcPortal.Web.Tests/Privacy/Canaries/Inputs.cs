using System.Collections;
using System.Reflection;
using GrcPortal.Web.Tests.House;
using GrcPortal.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Privacy.Canaries;

/// <summary>What becomes of what is typed into an input.</summary>
internal enum InputKind
{
    /// <summary>Words about a demand or its people: kept with it, forgotten with it.</summary>
    Demand,

    /// <summary>A citizen's own account: kept as long as he uses it.</summary>
    Account,

    /// <summary>The administration's own words: kept.</summary>
    Town,

    /// <summary>Looked for, or proven, and kept nowhere.</summary>
    Look,

    /// <summary>A value of a list, a date, a number: nothing can be written there.</summary>
    Choice,
}

/// <summary>
/// Every way in, read from the endpoints and from the model: the words of each posted form and address, and each column that holds words.
/// <c>inputs.csv</c> says what becomes of each; one that it does not name is red.
/// </summary>
internal static class Inputs
{
    public static IReadOnlyDictionary<string, InputKind> Declared { get; } =
        File.ReadLines(Repository.At("tests", "GrcPortal.Web.Tests", "Privacy", "Canaries", "inputs.csv")).Skip(1)
            .Select(line => line.Split(';')).ToDictionary(cells => cells[0], cells => Enum.Parse<InputKind>(cells[1]));

    public static InputKind? KindOf(string input) => Declared.TryGetValue(input, out var kind) ? kind : null;

    public static async Task<IReadOnlyList<string>> AllAsync() =>
    [
        .. (await ActionsAsync()).SelectMany(action => action.Inputs).Concat(TwinTowns.Words).Concat(TwinTowns.JsonWords.Keys).Distinct().Order(StringComparer.Ordinal),
    ];

    public static async Task<IReadOnlyList<ActionInputs>> ActionsAsync() =>
    [
        .. from endpoint in (await TestApp.OfRunAsync()).Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let action = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()
           where action is not null
           from verb in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           select new ActionInputs(verb, endpoint.RoutePattern.RawText!, [.. Of(action)]),
    ];

    private static IEnumerable<string> Of(ControllerActionDescriptor action) =>
        from parameter in action.MethodInfo.GetParameters()
        where parameter.ParameterType != typeof(CancellationToken) && parameter.GetCustomAttribute<Microsoft.AspNetCore.Mvc.FromServicesAttribute>() is null
        from input in TakesWords(parameter.ParameterType) ? [$"{action.ControllerName}.{parameter.Name}"] : OfForm(parameter.ParameterType)
        select input;

    private static IEnumerable<string> OfForm(Type form) => form.Assembly != typeof(Program).Assembly || !form.IsClass ? [] :
        from property in form.GetProperties()
        where property.SetMethod is { IsPublic: true } && property.GetCustomAttribute<BindNeverAttribute>() is null
        from input in TakesWords(property.PropertyType) ? [$"{form.Name}.{property.Name}"] : ElementOf(property.PropertyType) is { } element && element != form ? OfForm(element) : []
        select input;

    private static bool TakesWords(Type type) =>
        type == typeof(string) || typeof(IFormFile).IsAssignableFrom(type) || ElementOf(type) is { } element && element != type && TakesWords(element);

    private static Type? ElementOf(Type type) => type == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(type) ? type
        : type.IsArray ? type.GetElementType() : type.GetGenericArguments().LastOrDefault();
}

/// <summary>An endpoint and the names of the words it takes.</summary>
internal sealed record ActionInputs(string Verb, string Route, IReadOnlyList<string> Inputs);
