package vn.congbo.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Number and symbol of a document, apart. */
class DocumentNumberTest {

    @ParameterizedTest
    @CsvSource({
        "894/QĐ-UBND, 894, QĐ-UBND",
        "07/KH-VP, 07, KH-VP",
        "45-NQ/TW, 45, NQ/TW",
        "148/2025/QH15, 148, 2025/QH15",
        "12 / KH-UBND, 12, KH-UBND"
    })
    void a_printed_number_is_split_at_its_first_sign(String printed, String number, String symbol) {
        assertThat(DocumentNumber.of(printed)).contains(new DocumentNumber(number, symbol));
    }

    @Test
    void what_is_no_number_is_not_split() {
        assertThat(DocumentNumber.of("/KH-UBND")).isEmpty();
        assertThat(DocumentNumber.of("không số")).isEmpty();
        assertThat(DocumentNumber.of("894/")).isEmpty();
    }
}
