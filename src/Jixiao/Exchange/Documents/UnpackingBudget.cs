namespace Jixiao.Exchange.Documents;

/// <summary>A number of bytes that several streams may give together, whatever sizes their archive claims.</summary>
sealed class UnpackingBudget(long bytes, Func<Exception> exceeded)
{
    long left = bytes;

    public Stream Charge(Stream content) => new Charged(content, this);

    int Take(int read) => (left -= read) >= 0 ? read : throw exceeded();

    sealed class Charged(Stream content, UnpackingBudget budget) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => budget.Take(content.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => budget.Take(content.Read(buffer));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                content.Dispose();
            base.Dispose(disposing);
        }
    }
}
