using Jixiao.Domain.Monitoring;

namespace Jixiao.Notices;

/// <summary>What is told of an event.</summary>
/// <param name="Severity">How pressing it is for whoever is told.</param>
/// <param name="Subject">Key of the stream that it is about.</param>
/// <param name="Title">What the subject is called.</param>
/// <param name="To">Who is told.</param>
/// <param name="Rule">Name of the rule that found it; null where no rule did.</param>
/// <param name="Words">What somebody wrote about it, or the day it is due, as data; null for nothing.</param>
public sealed record Told(Severity Severity, string Subject, string Title, Audience To, string? Rule = null, string? Words = null);

/// <summary>An event that happened, and its stream before and after it.</summary>
public sealed record Happened<TState, TEvent>(string Tenant, TEvent Event, TState Before, TState After, DateOnly On);
