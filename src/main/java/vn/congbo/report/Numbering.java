package vn.congbo.report;

import vn.congbo.text.Roman;

/** The numbers before headings: Roman for parts, and Arabic in each of them. */
final class Numbering {

    private int part;
    private int section;

    /** @param level 1 for a part */
    String next(int level) {
        if (level == 1) {
            part++;
            section = 0;
            return Roman.numeral(part) + ". ";
        }
        section++;
        return section + ". ";
    }
}
