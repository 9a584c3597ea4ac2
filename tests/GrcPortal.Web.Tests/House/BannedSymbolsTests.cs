using System.Reflection;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.House;

/// <summary>A ban on a name that no longer exists bans nothing, and is silent.</summary>
public sealed class BannedSymbolsTests
{
    private static readonly Assembly[] Holders =
    [
        typeof(DateTime).Assembly, typeof(Thread).Assembly, typeof(System.Net.Mail.MailAddressCollection).Assembly, typeof(Npgsql.NpgsqlDataSource).Assembly,
        typeof(Microsoft.EntityFrameworkCore.DbContext).Assembly, typeof(Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions).Assembly,
        Assembly.Load("Microsoft.Extensions.Caching.Abstractions"),
    ];

    private static readonly List<string> Lines = [.. File.ReadLines(Repository.At("BannedSymbols.txt")).Select(line => line.Split(';')[0])];

    public static TheoryData<string> Banned() => [.. Lines];

    [Theory, MemberData(nameof(Banned))]
    public void What_is_banned_exists(string id) => Assert.Contains(id, Ids(id));

    [Theory]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.IgnoreQueryFilters``1(System.Linq.IQueryable{``0})")]
    [InlineData("M:System.Net.Mail.MailAddressCollection.Add(System.String)")]
    [InlineData("M:Npgsql.NpgsqlConnection.#ctor(System.String)")]
    [InlineData("T:Microsoft.Extensions.Caching.Memory.IMemoryCache")]
    public void What_must_be_banned_is(string id) => Assert.Contains(id, Lines);

    [Fact]
    public void The_one_folder_of_raw_sql_is_the_only_one_where_the_ban_is_lifted()
    {
        var section = "";
        List<string> lifted = [];
        foreach (var line in File.ReadLines(Repository.At(".editorconfig")))
        {
            if (line.StartsWith('[')) section = line;
            if (line.StartsWith("dotnet_diagnostic.RS0030", StringComparison.Ordinal)) lifted.Add(section);
        }

        Assert.Equal(["[src/GrcPortal.Core/Data/**.cs]"], lifted);
        Assert.DoesNotContain(Sources.Files("*.cs").Concat(Sources.Files("*.csproj")), path => File.ReadAllText(path).Contains("RS0030", StringComparison.Ordinal));
        Assert.Contains("BannedSymbols.txt", File.ReadAllText(Repository.At("Directory.Build.props")), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(string id)
    {
        var name = id[2..].Split('(')[0];
        var type = Holders.Select(holder => holder.GetType(id[0] is 'T' ? name : name[..name.LastIndexOf('.')])).FirstOrDefault(found => found is not null);
        return type is null ? [] : type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public).Select(IdOf).Append($"T:{type.FullName}");
    }

    private static string IdOf(MemberInfo member) => member switch
    {
        MethodBase method => $"M:{method.DeclaringType!.FullName}.{method.Name.Replace('.', '#')}"
            + (method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "")
            + (method.GetParameters() is { Length: > 0 } parameters ? $"({string.Join(',', parameters.Select(p => TypeId(p.ParameterType)))})" : ""),
        PropertyInfo property => $"P:{property.DeclaringType!.FullName}.{property.Name}",
        _ => member.Name,
    };

    private static string TypeId(Type type) => type switch
    {
        { IsGenericMethodParameter: true } => $"``{type.GenericParameterPosition}",
        { IsGenericParameter: true } => $"`{type.GenericParameterPosition}",
        { IsArray: true } => $"{TypeId(type.GetElementType()!)}[]",
        { IsGenericType: true } => $"{type.GetGenericTypeDefinition().FullName!.Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(TypeId))}}}",
        _ => type.FullName!,
    };
}
