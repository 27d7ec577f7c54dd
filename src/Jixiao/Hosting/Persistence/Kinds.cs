using JasperFx.Events;
using Jixiao.Domain;

namespace Jixiao.Hosting.Persistence;

/// <summary>Every kind of event of the product, by name: whatever a folded state of the domain declares.</summary>
public static class Kinds
{
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(IFolded<>).Assembly.GetTypes()
            .Where(type => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IFolded<>)))
            .SelectMany(state => (IReadOnlyList<Type>)state.GetProperty(nameof(Domain.GoalTables.GoalTable.Events))!.GetValue(null)!)
            .OrderBy(kind => kind.Name, StringComparer.Ordinal),
    ];

    /// <summary>By the names under which Marten stores them.</summary>
    public static IReadOnlyDictionary<string, Type> ByStoredName { get; } = All.ToDictionary(kind => kind.GetEventTypeName());
}
