package vn.congbo.report;

import java.util.List;

/**
 * A draft of an administrative report, before it becomes a file.
 *
 * @param issuer name of the office that is to issue it
 * @param type tên loại, {@code BÁO CÁO}
 * @param subject trích yếu
 * @param to whom it goes to, in words
 */
record Draft(String issuer, String type, String subject, String to, List<Block> blocks) {

    /** What a draft is made of. */
    sealed interface Block {}

    /** @param level 1 for a mục, 2 for a khoản */
    record Heading(int level, String text) implements Block {}

    record Paragraph(List<Sentence> sentences) implements Block {}

    /** One line of a list. */
    record Item(List<Sentence> sentences) implements Block {}

    /** @param widths of the columns, in hundredths of the table's width */
    record Table(List<String> heads, List<Integer> widths, List<List<String>> rows) implements Block {}

    /**
     * One sentence.
     *
     * @param sources numbers of the bulletins that tell it; empty for what the plan says and for what the draft says about itself
     */
    record Sentence(String text, List<Integer> sources) {

        Sentence {
            sources = List.copyOf(sources);
        }
    }

    Draft {
        blocks = List.copyOf(blocks);
    }
}
