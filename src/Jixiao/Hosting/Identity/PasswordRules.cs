using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Jixiao.Hosting.Identity;

/// <summary>Ten characters or more, of three of the four kinds, small and large letters, digits and others; and not the user name.</summary>
public sealed class PasswordRules : IPasswordValidator<Person>
{
    public const int Shortest = 10;

    // Without those that are taken for one another when they are read out.
    const string Readable = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        Task.FromResult(Keeps(user.UserName, password ?? "") ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "password/weak" }));

    /// <summary>A password to be changed at once, in groups that can be read out: three kinds are in it.</summary>
    public static string Initial() => $"{RandomNumberGenerator.GetString(Readable, 5)}-{RandomNumberGenerator.GetString(Readable, 5)}-{RandomNumberGenerator.GetString("23456789", 3)}a";

    static bool Keeps(string? userName, string password) =>
        password.Length >= Shortest && Kinds(password) >= 3 && !password.Equals(userName, StringComparison.OrdinalIgnoreCase);

    static int Kinds(string password) =>
        new[] { password.Any(char.IsLower), password.Any(char.IsUpper), password.Any(char.IsDigit), password.Any(c => !char.IsLetterOrDigit(c)) }.Count(has => has);
}
