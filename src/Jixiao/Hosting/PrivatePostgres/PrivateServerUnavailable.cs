namespace Jixiao.Hosting.PrivatePostgres;

/// <summary>The private server cannot run here; the message is one sentence for the person at the keyboard and says what to do.</summary>
public sealed class PrivateServerUnavailable : Exception
{
    public PrivateServerUnavailable(string sentence) : base(sentence)
    {
    }

    public PrivateServerUnavailable(string sentence, Exception cause) : base(sentence, cause)
    {
    }
}
