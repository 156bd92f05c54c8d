package vn.congbo.model;

import java.util.Comparator;

/**
 * Where something stands: a file of the project and a line in it.
 *
 * @param file POSIX path relative to the project folder
 * @param line counted from 1; 0 means the whole file
 */
public record Place(String file, int line) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line);

    public static Place of(String file) {
        return new Place(file, 0);
    }

    public Place at(int otherLine) {
        return new Place(file, otherLine);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
