namespace Jixiao.Domain.Units;

/// <summary>A unit was registered with the bureau and became a tenant; what it was registered with counts from the beginning.</summary>
/// <param name="Unit">Its code at registration, for ever its tenant id.</param>
/// <param name="Name">As documents print it, 遵化市机关事务中心本级.</param>
public sealed record UnitRegistered(UnitCode Unit, string Name);

/// <summary>A unit was given another name (更名).</summary>
/// <param name="Name">The new name.</param>
/// <param name="From">The first day it bears it.</param>
/// <param name="Document">文号, null where there is none.</param>
public sealed record UnitRenamed(string Name, DateOnly From, string? Document);

/// <summary>A unit was put under another department or given another number (划转).</summary>
/// <param name="Department">Three digits of the department it then belongs to.</param>
/// <param name="Code">Six digits that documents print from then on; null when it keeps its own.</param>
/// <param name="From">The first day it belongs there.</param>
/// <param name="Reason">划转原因.</param>
/// <param name="Document">文号, null where there is none.</param>
public sealed record UnitMoved(string Department, string? Code, DateOnly From, string Reason, string? Document);

/// <summary>A unit was closed (撤销), merged or split. Its tables stay where they are.</summary>
/// <param name="On">The first day it is no more.</param>
/// <param name="Reason">撤销原因.</param>
/// <param name="Successors">The units that carry on its tasks; none where nobody does.</param>
public sealed record UnitClosed(DateOnly On, string Reason, IReadOnlyList<UnitCode> Successors);
