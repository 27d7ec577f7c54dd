namespace Jixiao.Hosting.Commands;

/// <summary>Who acts, in which role, from where; written on every event.</summary>
/// <param name="Name">User name, or the job's name.</param>
/// <param name="Role">The role it acts in.</param>
/// <param name="Address">Network address; null for jobs and the command line.</param>
public sealed record Actor(string Name, string Role, string? Address = null);

/// <summary>The file that facts were read from.</summary>
/// <param name="Name">As the user's machine called it.</param>
/// <param name="Sha256">Of its bytes, lower-case hexadecimal.</param>
public sealed record SourceFile(string Name, string Sha256);
