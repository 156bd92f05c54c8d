package vn.congbo.feedback;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The next so many bytes of a stream. */
final class Limited extends FilterInputStream {

    private long left;

    Limited(InputStream in, long length) {
        super(in);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        int b = left > 0 ? in.read() : -1;
        left -= b >= 0 ? 1 : 0;
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = left > 0 ? in.read(bytes, offset, (int) Math.min(length, left)) : -1;
        left -= Math.max(0, read);
        return read;
    }
}
