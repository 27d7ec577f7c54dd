namespace Jixiao.Domain;

/// <summary>A file that proves a fact (佐证材料, 批复文件); its bytes are kept beside the events, found by their hash.</summary>
/// <param name="Name">As the user's machine called it.</param>
/// <param name="Sha256">Of the bytes, lower-case hexadecimal.</param>
/// <param name="Bytes">Its size.</param>
public sealed record Evidence(string Name, string Sha256, long Bytes);
