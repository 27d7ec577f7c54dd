namespace Jixiao.Domain.GoalTables;

/// <summary>A field of the form, or of each of its indicator rows.</summary>
public enum ContentField
{
    /// <summary>项目名称.</summary>
    ProjectName,

    /// <summary>预算数.</summary>
    Budget,

    /// <summary>其中：财政资金.</summary>
    Fiscal,

    /// <summary>其他资金.</summary>
    Other,

    /// <summary>资金用途.</summary>
    Use,

    /// <summary>资金支出计划.</summary>
    Plan,

    /// <summary>绩效目标.</summary>
    Goals,

    /// <summary>绩效指标 as a whole.</summary>
    Indicators,

    /// <summary>一级指标.</summary>
    Level1,

    /// <summary>二级指标.</summary>
    Level2,

    /// <summary>三级指标.</summary>
    Name,

    /// <summary>绩效指标描述.</summary>
    Description,

    /// <summary>指标值.</summary>
    Target,

    /// <summary>How it grows during the year.</summary>
    Accrual,

    /// <summary>指标值确定依据.</summary>
    Basis,
}

/// <summary>One cell of the form.</summary>
/// <param name="Field">Its field.</param>
/// <param name="Row">The indicator row, 1 for the first; null for what stands above the rows.</param>
public sealed record ContentPlace(ContentField Field, int? Row = null);

/// <summary>Something in a goal table that its unit should put right before it hands the table in.</summary>
/// <param name="Place">The cell.</param>
/// <param name="Code">Stable; also the key of the sentence in other languages.</param>
/// <param name="Sentence">Chinese, for the unit's accountant.</param>
/// <param name="Blocks">Whether it is an error of form or arithmetic, with which a table is not to be handed in; else a matter of judgement.</param>
public sealed record ContentProblem(ContentPlace Place, string Code, string Sentence, bool Blocks);
