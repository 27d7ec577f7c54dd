using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;

namespace Jixiao.Sample;

/// <summary>A unit that does not exist, with its goal tables.</summary>
sealed record InventedUnit(UnitCode Unit, string Name, string Department, IReadOnlyList<InventedTable> Tables);

/// <summary>A goal table that was never published, and how far it comes in the played year.</summary>
sealed record InventedTable(ProjectCode Project, GoalTableContent Content, Fate Fate);

/// <summary>How far an invented table comes.</summary>
enum Fate
{
    Executing,

    /// <summary>Handed in days after the window's last day, then approved as the others.</summary>
    Late,

    /// <summary>Sent back by the department, mended and approved.</summary>
    Mended,

    /// <summary>Reviewed as 良 and changed by agreement before approval.</summary>
    Agreed,

    AwaitingApproval,
    AwaitingBureau,
    AwaitingDepartment,

    /// <summary>Graded 中, with the unit since.</summary>
    Returned,

    Draft,
    Discarded,
}

/// <summary>Three invented units of Zunhua in two departments.</summary>
static class InventedUnits
{
    // Before All, which is made with it.
    static SpendingPlan Plan { get; } = new([CheckPoint.EndOf(3, 25), CheckPoint.EndOf(6, 55), CheckPoint.EndOf(10, 85), CheckPoint.EndOf(12, 100)]);

    public static FiscalYear Year { get; } = new(2023);

    public static UnitCode Vehicles { get; } = UnitCode.Parse("130281-430002");

    public static UnitCode Education { get; } = UnitCode.Parse("130281-205001");

    public static UnitCode School { get; } = UnitCode.Parse("130281-205014");

    public static IReadOnlyList<InventedUnit> All { get; } =
    [
        new(Vehicles, "机关车辆服务中心（演示数据）", "遵化市机关事务中心",
        [
            Table("13028123P00040010001", "公务车辆维修保养（演示数据）", 860_000, "机关公务车辆日常维修、保养和年检。", Fate.Mended,
                Row("产出指标", "数量指标", "维修保养车次", "全年维修保养车辆次数", "≥320次"),
                Row("产出指标", "质量指标", "维修合格率", "一次维修合格车次占比", "≥98%"),
                Row("产出指标", "时效指标", "年检完成时间", "车辆年检完成的最后日期", "2023年10月底前"),
                Row("效益指标", "社会效益指标", "出车保障率", "按时出车次数占用车申请次数比例", "≥99%"),
                Row("满意度指标", "服务对象满意度指标", "用车单位满意度", "问卷调查中满意的用车单位占比", "≥95%")),
            Table("13028123P00040010002", "新能源车辆更新（演示数据）", 1_250_000, "更新新能源公务车辆5辆。", Fate.Executing,
                Row("产出指标", "数量指标", "购置车辆数", "购置新能源公务车辆", "=5辆"),
                Row("产出指标", "成本指标", "单车购置成本", "单车含税价格", "≤25万元"),
                Row("效益指标", "生态效益指标", "百公里能耗下降", "较原车辆能耗下降比例", "≥40%"),
                Row("满意度指标", "服务对象满意度指标", "驾驶员满意度", "驾驶员问卷满意占比", "≥90%")),
            Table("13028123P00040010003", "充电桩建设（演示数据）", 300_000, "机关大院建设充电桩12个。", Fate.AwaitingApproval,
                Row("产出指标", "数量指标", "建设充电桩数", "建成并通电的充电桩", "≥12个"),
                Row("产出指标", "质量指标", "验收合格率", "一次验收合格的充电桩占比", "100%"),
                Row("效益指标", "生态效益指标", "新能源车辆充电保障率", "充电需求得到满足的比例", "≥95%"),
                Row("满意度指标", "服务对象满意度指标", "用车单位满意度", "问卷满意占比", "≥90%")),
            Table("13028123P00040010004", "驾驶员安全培训（演示数据）", 60_000, "驾驶员安全培训4期。", Fate.AwaitingDepartment,
                Row("产出指标", "数量指标", "培训期数", "全年培训期数", "≥4期"),
                Row("效益指标", "社会效益指标", "责任事故下降率", "责任事故较上年下降", "≥30%"),
                Row("满意度指标", "服务对象满意度指标", "参训人员满意度", "问卷满意占比", "≥95%")),
        ]),
        new(Education, "教育局本级（演示数据）", "教育局（演示数据）",
        [
            Table("13028123P00050010001", "农村义务教育学生营养改善（演示数据）", 6_300_000, "农村义务教育学生营养膳食补助。", Fate.Executing,
                Row("产出指标", "数量指标", "受益学生数", "享受营养膳食补助的学生", "≥9800人"),
                Row("产出指标", "质量指标", "食品安全抽检合格率", "抽检合格批次占比", "100%"),
                Row("产出指标", "时效指标", "补助资金到位时间", "每学期补助资金拨付完成日期", "2023年9月底前"),
                Row("效益指标", "社会效益指标", "学生体质达标率", "体质健康测试达标学生占比", "≥92%"),
                Row("满意度指标", "服务对象满意度指标", "学生家长满意度", "家长问卷满意占比", "≥90%")),
            Table("13028123P00050010002", "校舍安全维修（演示数据）", 4_180_000, "中小学校舍屋面、门窗和线路维修。", Fate.Agreed,
                Row("产出指标", "数量指标", "维修校舍面积", "完成维修并验收的面积", "≥21000平方米"),
                Row("产出指标", "质量指标", "验收合格率", "验收合格工程占比", "100%"),
                Row("产出指标", "时效指标", "完工时间", "全部工程完工日期", "2023年8月底前"),
                Row("效益指标", "社会效益指标", "消除安全隐患校舍数", "消除隐患的校舍", "18所"),
                Row("满意度指标", "服务对象满意度指标", "师生满意度", "师生问卷满意占比", "≥95%")),
            Table("13028123P00050010003", "中小学教师轮训（演示数据）", 480_000, "中小学教师业务轮训。", Fate.AwaitingBureau,
                Row("产出指标", "数量指标", "轮训教师人次", "参加轮训的教师", "≥1200人次"),
                Row("产出指标", "质量指标", "考核合格率", "轮训考核合格教师占比", "≥96%"),
                Row("效益指标", "社会效益指标", "课堂教学优良率", "教学督导评为优良的课堂占比", "≥85%"),
                Row("满意度指标", "服务对象满意度指标", "参训教师满意度", "问卷满意占比", "≥92%")),
        ]),
        new(School, "第三中学（演示数据）", "教育局（演示数据）",
        [
            Table("13028123P00051410001", "实验室设备更新（演示数据）", 520_000, "理化生实验室设备更新。", Fate.Late,
                Row("产出指标", "数量指标", "更新设备数量", "更新实验设备", "≥160套"),
                Row("产出指标", "质量指标", "设备完好率", "验收时完好设备占比", "≥99%"),
                Row("效益指标", "社会效益指标", "实验开出率", "课程标准规定实验的开出比例", "≥95%"),
                Row("满意度指标", "服务对象满意度指标", "师生满意度", "师生问卷满意占比", "≥92%")),
            Table("13028123P00051410002", "校园文化建设（演示数据）", 180_000, "走廊文化、图书角和校史展陈。", Fate.Returned,
                Row("产出指标", "数量指标", "建设图书角", "新建班级图书角", "24个"),
                Row("效益指标", "社会效益指标", "学生参与率", "参加校园文化活动的学生占比", "≥85%"),
                Row("满意度指标", "服务对象满意度指标", "学生满意度", "学生问卷满意占比", "≥90%")),
            Table("13028123P00051410003", "食堂设备维护（演示数据）", 90_000, "食堂炊事设备维护。", Fate.Draft,
                Row("产出指标", "数量指标", "维护设备台次", "全年维护设备", "≥60台次")),
            Table("13028123P00051410004", "操场塑胶跑道（演示数据）", 900_000, "改造操场塑胶跑道。", Fate.Discarded,
                Row("产出指标", "数量指标", "改造面积", "改造跑道面积", "≥4500平方米")),
        ]),
    ];

    static InventedTable Table(string twenty, string name, decimal yuan, string use, Fate fate, params IndicatorContent[] rows) => new(
        ProjectCode.Parse(twenty + ProjectCode.CheckOf(twenty)),
        new(name, Budget.OfFiscal(Money.Yuan(yuan)), use, Plan, ["1.按计划完成项目任务，资金使用合规。", "2.提高服务质量和资金使用效益。"], rows),
        fate);

    static IndicatorContent Row(string level1, string level2, string name, string description, string target)
    {
        var value = TargetValue.Read(target);
        return new(null, level1, level2, name, description, value, Accruals.Guess(level2, name, value), "演示数据");
    }
}
