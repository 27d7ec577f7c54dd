using Jixiao.Web;
using Microsoft.Extensions.Localization;

namespace Jixiao.Treasury;

/// <summary>Why rows were refused, in the reader's language: Chinese sentences carry the particulars, another language has its text by the stable code.</summary>
public sealed class RefusalWords(IStringLocalizer<Texts> texts)
{
    public BatchLine InWords(BatchLine line) => line switch
    {
        RefusedRow refused => InWords(refused),
        BatchSummary { Code: { } code, Sentence: { } sentence } summary => summary with { Sentence = Of(code, sentence) },
        _ => line,
    };

    public RefusedRow InWords(RefusedRow refused) => refused with { Sentence = Of(refused.Code, refused.Sentence) };

    string Of(string code, string sentence) => Show.IsChinese || texts[code].ResourceNotFound ? sentence : texts[code];
}
