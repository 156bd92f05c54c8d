package vn.congbo.model;

import java.util.Optional;

/**
 * What brought an edition about.
 *
 * @param instrument id in the register of the instrument that changed the plan; unknown with a reason; empty for the first edition
 */
public record Origin(Kind kind, Optional<Fact<String>> instrument) {

    /** The first edition is issued; only another instrument can make a later one (Nghị định 30/2020/NĐ-CP, Điều 18 khoản 3). */
    public enum Kind {
        ISSUED("ban-hanh"),
        CORRECTED("dinh-chinh"),
        AMENDED("sua-doi"),
        REPLACED("thay-the");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
