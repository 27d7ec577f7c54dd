namespace Jixiao.LifeCycle;

/// <summary>A whole content as it stands in an editor, letter by letter, what cannot be read included.</summary>
public interface ITyped<TSelf>
    where TSelf : ITyped<TSelf>
{
    /// <summary>As a form sent it. Every row sends all of its cells, so the n-th of each name belong together.</summary>
    static abstract TSelf Of(IFormCollection form);

    /// <summary>After a button that needs no script: a row added, taken out or moved.</summary>
    TSelf After(string act);
}
