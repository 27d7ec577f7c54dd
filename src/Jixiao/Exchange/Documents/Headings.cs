using System.Text.RegularExpressions;

namespace Jixiao.Exchange.Documents;

/// <summary>Lines that say where a reader is: titles of goal tables, parts of the document, page numbers, signatures, lines of a table of contents.</summary>
static class Headings
{
    static readonly Regex TableTitle = new(@"^(?:\(?(?<no>[0-9]{1,4})[.、,)]*)?(?<name>.{1,100})绩效目标表$", RegexOptions.NonBacktracking);
    static readonly Regex Part = new(@"^第[一二三四五六七八九十]部分", RegexOptions.NonBacktracking);
    static readonly Regex PageNumber = new(@"^(?:第?[0-9]{1,4}页?|[-—–]+[0-9]{1,4}[-—–]+|第[0-9]{1,4}页[,/]?共[0-9]{1,4}页)$", RegexOptions.NonBacktracking);
    static readonly Regex Signature = new(@"^(?:单位负责人|填表人|主管部门|财政部门|单位)\((?:签字|盖章)\):", RegexOptions.NonBacktracking);
    static readonly Regex ContentsLine = new(@"(?:…|\.{3,}|·{3,}|\t)[\s.…]*[0-9]{1,4}$", RegexOptions.NonBacktracking);

    /// <summary>The number and project name of a goal table's title; null for any other line.</summary>
    public static (int? No, string Name)? Title(string line) =>
        line.Length <= 200 && TableTitle.Match(Wording.Narrow(line)) is { Success: true } match
            ? (Wording.Number(match.Groups["no"].Value), match.Groups["name"].Value)
            : null;

    public static bool StartsPart(string line) => Part.IsMatch(Wording.Narrow(line));

    public static bool EndsTable(string line) => line.Length <= 200 && (Title(line) is not null || StartsPart(line));

    public static bool IsPageNumber(string line) => line.Length <= 20 && PageNumber.IsMatch(Wording.Narrow(line));

    /// <summary>Whether it is there to be signed or sealed.</summary>
    public static bool IsSignature(string line) => line.Length <= 200 && Signature.IsMatch(Wording.Narrow(line));

    public static bool IsContentsLine(string line) => line.Length <= 200 && ContentsLine.IsMatch(line);
}
