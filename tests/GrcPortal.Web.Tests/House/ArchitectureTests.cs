using System.Reflection;
using GrcPortal.Core.Data;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GrcPortal.Web.Tests.House;

/// <summary>What may know what.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Core = typeof(GrcDbContext).Assembly;

    [Fact]
    public void Core_knows_no_web() => Assert.DoesNotContain(Core.GetReferencedAssemblies(), assembly =>
        assembly.Name!.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal) || assembly.Name.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal));

    [Fact]
    public async Task Entities_know_no_framework()
    {
        await using var db = await ContextAsync();
        var entities = EntitiesOf(db).Where(type => type.Assembly == Core && type.BaseType!.Namespace != "Microsoft.AspNetCore.Identity").ToList();

        Assert.InRange(entities.Count, 15, 200);
        Assert.All(entities, type => Assert.DoesNotContain(TypesIn(type), known => known.Namespace is { } name
            && (name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.StartsWith("Npgsql", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task The_migrations_hold_all_of_the_model()
    {
        await using var db = await ContextAsync();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task No_action_takes_an_entity_from_the_browser()
    {
        await using var db = await ContextAsync();
        var entities = EntitiesOf(db);

        Assert.All(await ActionsAsync(), action => Assert.All(action.Parameters, parameter =>
            Assert.DoesNotContain(BoundTypes(parameter.ParameterType, []), entities.Contains)));
    }

    [Fact]
    public async Task Every_action_says_who_may_come() => Assert.All(await ActionsAsync(), action => Assert.Contains(
        action.EndpointMetadata, metadata => metadata is IAuthorizeData or IAllowAnonymous));

    [Fact]
    public async Task No_action_lifts_the_check_of_forms_but_the_error_pages()
    {
        var lifted = (await ActionsAsync()).Where(action => action.EndpointMetadata.OfType<IgnoreAntiforgeryTokenAttribute>().Any()
            || action.FilterDescriptors.Any(filter => filter.Filter is IgnoreAntiforgeryTokenAttribute));

        Assert.Equal([typeof(ErrorsController)], lifted.Select(action => action.ControllerTypeInfo.AsType()).Distinct());
        Assert.All(await ActionsAsync(), action => Assert.Contains(action.FilterDescriptors, filter => filter.Filter is AutoValidateAntiforgeryTokenAttribute));
    }

    [Fact]
    public async Task A_controllers_folder_is_its_views_folder() => Assert.All(await ActionsAsync(), action => Assert.StartsWith(
        "GrcPortal.Web.", action.ControllerTypeInfo.Namespace, StringComparison.Ordinal));

    private static async Task<List<ControllerActionDescriptor>> ActionsAsync() =>
        [.. (await TestApp.OfRunAsync()).Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.Cast<ControllerActionDescriptor>()];

    private static HashSet<Type> EntitiesOf(GrcDbContext db) => [.. db.Model.GetEntityTypes().Select(entity => entity.ClrType)];

    private static async Task<GrcDbContext> ContextAsync()
    {
        var options = new DbContextOptionsBuilder<GrcDbContext>();
        DatabaseSetup.Configure(options, NpgsqlDataSource.Create((await TestDatabase.OfRunAsync()).Access.Owner));
        return new(options.Options, new());
    }

    private static IEnumerable<Type> TypesIn(Type type)
    {
        const BindingFlags declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        return type.GetFields(declared).Select(field => field.FieldType)
            .Concat(type.GetMethods(declared).SelectMany(method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType)))
            .Concat(type.GetConstructors(declared).SelectMany(made => made.GetParameters().Select(p => p.ParameterType)))
            .Concat(type.GetCustomAttributesData().Concat(type.GetMembers(declared).SelectMany(m => m.GetCustomAttributesData())).Select(a => a.AttributeType))
            .Append(type.BaseType!).Concat(type.GetInterfaces())
            .SelectMany(used => used.IsGenericType ? used.GetGenericArguments().Append(used) : [used]);
    }

    private static HashSet<Type> BoundTypes(Type type, HashSet<Type> seen)
    {
        foreach (var inner in type.IsGenericType ? type.GetGenericArguments().Append(type) : [type.IsArray ? type.GetElementType()! : type])
        {
            if (!seen.Add(inner) || inner.Assembly == typeof(object).Assembly) continue;
            foreach (var property in inner.GetProperties().Where(p => p.SetMethod is { IsPublic: true })) BoundTypes(property.PropertyType, seen);
        }
        return seen;
    }
}
