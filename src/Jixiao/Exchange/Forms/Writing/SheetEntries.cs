using DocumentFormat.OpenXml;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Jixiao.Exchange.Forms.Writing;

/// <summary>What a template's cells tell whoever enters them, and the lists they are chosen from.</summary>
static class SheetEntries
{
    public static S.DataValidations Of(IReadOnlyList<(FormEntry Entry, string At)> entries)
    {
        var all = entries.GroupBy(one => one.Entry, one => one.At).Select(same => Of(same.Key, same)).ToList();
        return new(all) { Count = (uint)all.Count };
    }

    static S.DataValidation Of(FormEntry entry, IEnumerable<string> cells)
    {
        var told = new S.DataValidation
        {
            SequenceOfReferences = new ListValue<StringValue>(cells.Select(cell => new StringValue(cell))), AllowBlank = true, ShowInputMessage = true, PromptTitle = "填写说明", Prompt = entry.Note,
        };
        if (entry.Choices is not { } choices)
            return told;
        (told.Type, told.ShowErrorMessage, told.ErrorTitle, told.Error) = (S.DataValidationValues.List, true, "填写有误", "请从下拉列表中选择。");
        told.Append(new S.Formula1($"\"{choices}\""));
        return told;
    }
}
