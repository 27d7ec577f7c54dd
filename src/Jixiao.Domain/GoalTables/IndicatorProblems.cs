namespace Jixiao.Domain.GoalTables;

/// <summary>What is wrong with indicator rows, each by itself and all together.</summary>
static class IndicatorProblems
{
    public static IEnumerable<ContentProblem> Of(IndicatorContent row, int number, IndicatorFramework framework)
    {
        if (!framework.Allows(row.Level1, row.Level2))
            yield return Error(ContentField.Level2, number, "content/level-not-allowed", $"指标体系中一级指标“{row.Level1}”下没有二级指标“{row.Level2}”。");
        if (string.IsNullOrWhiteSpace(row.Name))
            yield return Error(ContentField.Name, number, "content/no-indicator-name", "三级指标不能为空。");
        if (OfTarget(row, number) is { } problem)
            yield return problem;
        if (string.IsNullOrWhiteSpace(row.Basis))
            yield return Hint(ContentField.Basis, number, "content/no-basis", "没有填写指标值确定依据。");
    }

    /// <summary>Missing levels and repeated names.</summary>
    public static IEnumerable<ContentProblem> OfAll(IReadOnlyList<IndicatorContent> rows, IndicatorFramework framework) => rows switch
    {
        [] => [new(new(ContentField.Indicators), "content/no-indicators", "没有绩效指标。", true)],
        _ => [.. Repeated(rows), .. Missing(rows, framework)],
    };

    static ContentProblem? OfTarget(IndicatorContent row, int number) => row.Target.Meaning switch
    {
        _ when string.IsNullOrWhiteSpace(row.Target.Raw) => Error(ContentField.Target, number, "content/no-target", "指标值不能为空。"),
        TargetMeaning.Unreadable => Error(ContentField.Target, number, "content/target-unreadable", $"指标值“{row.Target.Raw}”无法识别，可能是两个值连在一起。"),
        TargetMeaning.Compare { Unit: null } or TargetMeaning.Range { Unit: null } => Error(ContentField.Target, number, "content/target-no-unit", $"指标值“{row.Target.Raw}”没有计量单位。"),
        TargetMeaning.Compare { Unit: "%", Number: < 0 or > 100 } when !row.Name.Contains("增长", StringComparison.Ordinal) =>
            Error(ContentField.Target, number, "content/target-not-a-rate", $"指标值“{row.Target.Raw}”不在0%至100%之间。"),
        TargetMeaning.Compare { OperatorWritten: false } => Hint(ContentField.Target, number, "content/target-no-operator", $"指标值“{row.Target.Raw}”没有写明≥、≤或＝，按“＝”理解。"),
        _ => null,
    };

    static IEnumerable<ContentProblem> Repeated(IReadOnlyList<IndicatorContent> rows) =>
        from at in rows.Select((row, index) => (row.Name, Number: index + 1))
        where !string.IsNullOrWhiteSpace(at.Name)
        group at.Number by at.Name into same
        from number in same.Skip(1)
        select Hint(ContentField.Name, number, "content/repeated-name", $"三级指标“{same.Key}”与第{same.First()}行重复。");

    static IEnumerable<ContentProblem> Missing(IReadOnlyList<IndicatorContent> rows, IndicatorFramework framework)
    {
        var used = rows.Select(row => IndicatorFramework.Bare(row.Level2)).ToHashSet();
        var empty = framework.Levels.Where(level1 => !level1.Level2.Any(used.Contains)).ToList();
        // A first level cannot be missing; a kind of output deserves a second thought, and of benefits hardly any project has every kind.
        var thin = framework.Levels.Except(empty).Where(level1 => level1.Name is not "效益").SelectMany(level1 => level1.Level2.Except(used));
        return empty.Select(level => Absent(level.Name, true)).Concat(thin.Select(level => Absent(level, false)));
    }

    static ContentProblem Absent(string level, bool blocks) => new(new(ContentField.Indicators), "content/level-missing", $"缺少“{level}”指标。", blocks);

    static ContentProblem Error(ContentField field, int row, string code, string sentence) => new(new(field, row), code, sentence, true);

    static ContentProblem Hint(ContentField field, int row, string code, string sentence) => new(new(field, row), code, sentence, false);
}
