namespace Jixiao.Web;

/// <summary>The product's texts: Chinese in Texts.resx, English in Texts.en.resx, the same keys in both. An error's key is its stable code.</summary>
public sealed class Texts;
