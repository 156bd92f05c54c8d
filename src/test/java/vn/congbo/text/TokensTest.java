package vn.congbo.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trí",
                "Ủy",
                "khuya",
                "TCHCQT",
                "5G",
                "m²",
                "2a",
                "1.234,5",
                "1.234.567",
                "30%",
                "0,75",
                "3.1",
                "21/4/2025",
                "09/7/2024",
                "15/12",
                "4/2025",
                "2/3",
                "894/QĐ-UBND",
                "45-NQ/TW",
                "849/QĐUBND",
                "202-KH/TU",
                "44/KH-UBND",
                "107/NQ-CP",
                "30/2020/NĐ-CP",
                "15/2023/QH15",
                "12/TTr-STC-QLNS",
                "1.234/QĐ-UBND",
                "12/CT-TTg",
                "ke\u0302\u0301"
            })
    void what_a_reader_takes_as_one_is_one(String token) {
        assertThat(Tokens.of(token)).containsExactly(token);
        assertThat(Tokens.of("(" + token + ").")).containsExactly("(", token, ")", ".");
        assertThat(Tokens.isWord(token)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "công chức,  viên|công· ·chức·,·  ·viên",
                "2025 - 2030|2025· ·-· ·2030",
                "2025-2030|2025·-·2030",
                "(b/c);|(·b·/·c·)·;",
                "năm 2045./.|năm· ·2045·.·/·.",
                "“trích”|“·trích·”",
                "1. Mục đích|1·.· ·Mục· ·đích",
                "1/13/20/5|1/13·/·20/5",
                "894/QĐ-UBNDx1|894/QĐ-UBNDx1",
                "3,4,x|3,4·,·x"
            })
    void other_texts_are_cut_between_words_and_signs(String text, String tokens) {
        assertThat(String.join("·", Tokens.of(text))).isEqualTo(tokens);
    }

    @Test
    void white_space_and_signs_are_no_words() {
        assertThat(Tokens.of(" ,-(“./\n")).noneMatch(Tokens::isWord);
    }

    @Test
    void thousands_of_signs_are_no_burden() {
        for (String sign : new String[] {"1.", "1/", "A-", "1-A/", " ", "(", "1A"}) {
            String text = sign.repeat(100_000);
            assertThat(String.join("", Tokens.of(text))).isEqualTo(text);
        }
    }

    @Property(tries = 500)
    void no_character_is_lost(@ForAll String text) {
        assertThat(String.join("", Tokens.of(text))).isEqualTo(text);
    }
}
