package vn.congbo.gate;

import java.util.Arrays;

/** Numbers of lines in a text, counted from 1 as editors do. */
final class Lines {

    /** A file that has none. */
    static final Lines NONE = new Lines(new int[0]);

    private final int[] starts;

    private Lines(int[] starts) {
        this.starts = starts;
    }

    Lines(String text) {
        this(java.util.stream.IntStream.concat(
                        java.util.stream.IntStream.of(0),
                        java.util.stream.IntStream.range(1, text.length() + 1).filter(i -> begins(text, i)))
                .toArray());
    }

    /** The line of that place; 0 when the file has no lines. */
    int of(int place) {
        int at = Arrays.binarySearch(starts, place);
        return at >= 0 ? at + 1 : -at - 1;
    }

    private static boolean begins(String text, int at) {
        char before = text.charAt(at - 1);
        return before == '\n' || (before == '\r' && (at == text.length() || text.charAt(at) != '\n'));
    }
}
