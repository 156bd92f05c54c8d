package vn.congbo.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which entries have a term, ascending, and how much it weighs in each. Both in one number, because there are millions of them. */
final class Postings {

    /** The best of a common term are enough: a reader sees the first few, and the file stays small whatever the site's size. */
    static final int MOST = 1000;

    private static final int WEIGHT_BITS = 8;
    private static final int HEAVIEST = (1 << WEIGHT_BITS) - 1;

    private int[] packed = new int[1];
    private int count;

    /** @param entry never before the last one */
    void add(int entry, int weight) {
        if (count > 0 && packed[count - 1] >> WEIGHT_BITS == entry) {
            int sum = Math.min(HEAVIEST, (packed[count - 1] & HEAVIEST) + weight);
            packed[count - 1] = entry << WEIGHT_BITS | sum;
            return;
        }
        if (count == packed.length) {
            packed = Arrays.copyOf(packed, count * 2);
        }
        packed[count++] = entry << WEIGHT_BITS | Math.min(HEAVIEST, weight);
    }

    /** About how many bytes it needs when it is written. */
    int size() {
        return 8 + 4 * Math.min(count, MOST);
    }

    /** {@code [n,[class,entry,step,step…],…]}: how many entries have it; then, heaviest first, those of one class of weight as differences. */
    void write(StringBuilder json) {
        json.append('[').append(count);
        int left = MOST;
        for (int weight = WEIGHT_BITS - 1; weight >= 0 && left > 0; weight--) {
            int of = weight;
            int[] entries = IntStream.range(0, count)
                    .filter(i -> weightClass(packed[i] & HEAVIEST) == of)
                    .map(i -> packed[i] >> WEIGHT_BITS)
                    .limit(left)
                    .toArray();
            left -= entries.length;
            write(entries, of, json);
        }
        json.append(']');
    }

    private static void write(int[] entries, int weight, StringBuilder json) {
        if (entries.length > 0) {
            json.append(",[").append(weight);
            int last = 0;
            for (int entry : entries) {
                json.append(',').append(entry - last);
                last = entry;
            }
            json.append(']');
        }
    }

    /** Twice as heavy is one class more. */
    private static int weightClass(int weight) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(weight);
    }
}
