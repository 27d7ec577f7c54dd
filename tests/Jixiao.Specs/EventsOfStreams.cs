using Jixiao.Domain;

namespace Jixiao.Specs;

public sealed class EventsOfStreams
{
    /// <summary>Because the store knows an event by its bare name, whatever its stream.</summary>
    [Fact]
    public void no_two_events_have_one_name()
    {
        var names = States.SelectMany(state => (IReadOnlyList<Type>)state.GetProperty(nameof(IFolded<>.Events))!.GetValue(null)!).Select(@event => @event.Name).ToList();
        Assert.Equal(names.Distinct(), names);
    }

    static IEnumerable<Type> States => typeof(IFolded<>).Assembly.GetTypes()
        .Where(type => type.IsClass && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IFolded<>)));
}
