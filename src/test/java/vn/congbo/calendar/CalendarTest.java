package vn.congbo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What we write as iCalendar, and what two libraries that did not write it find in it. */
class CalendarTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-14");

    @Property(tries = 300)
    void no_line_is_longer_than_75_octets_and_no_letter_is_cut(@ForAll("texts") String text) throws Exception {
        byte[] bytes = calendar(event(text, true, Optional.empty())).bytes().toArray();
        String all = new String(bytes, StandardCharsets.UTF_8);
        assertThat(all).endsWith("END:VCALENDAR\r\n");
        assertThat(all.replace("\r\n", "")).doesNotContain("\r", "\n");
        for (String line : all.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).as(line).hasSizeLessThanOrEqualTo(75);
        }
        int from = 0;
        for (int at = 0; at < bytes.length - 1; at++) {
            if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
                decodeStrictly(bytes, from, at - from);
                from = at + 2;
            }
        }
    }

    @Property(tries = 300)
    void both_readers_read_what_was_written(@ForAll("texts") String text) throws Exception {
        Calendar calendar = calendar(event(text, true, Optional.empty()));
        String written = calendar.bytes().utf8();
        String asText = text.replaceAll("\\R", "\n");
        if (!text.contains("\\")) { // ical4j 4.4.0 misreads an escaped backslash before an n
            assertThat(Readers.value(Readers.ical4j(written).get(0), "DESCRIPTION"))
                    .isEqualTo(asText);
        }
        assertThat(Readers.biweekly(written).get(0).getDescription().getValue())
                .isEqualTo(asText.replace("\n", System.lineSeparator()));
    }

    @Example
    void a_day_that_comes_back_has_no_hour_and_no_end_unless_one_is_named() throws Exception {
        String endless = calendar(event("x", true, Optional.empty())).bytes().utf8();
        assertThat(endless)
                .contains(
                        "\r\nDTSTART;VALUE=DATE:20261214\r\n",
                        "\r\nRRULE:FREQ=YEARLY\r\n",
                        "\r\nTRANSP:TRANSPARENT\r\n")
                .doesNotContain("DTEND", "TZID");
        LocalDate until = LocalDate.parse("2028-12-14");
        String ended = calendar(event("x", true, Optional.of(until))).bytes().utf8();
        List<LocalDate> days = List.of(DAY, DAY.plusYears(1), until);
        assertThat(Readers.daysByIcal4j(ended, LocalDate.parse("2040-01-01"))).isEqualTo(days);
        assertThat(Readers.daysByBiweekly(ended, LocalDate.parse("2040-01-01"))).isEqualTo(days);
        assertThat(Readers.daysByIcal4j(
                        calendar(event("x", false, Optional.empty())).bytes().utf8(), LocalDate.parse("2040-01-01")))
                .containsExactly(DAY);
    }

    @Example
    void neither_the_clock_nor_the_zone_of_the_machine_is_in_it() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Niue"));
            assertThat(calendar(event("x", true, Optional.empty())).bytes().utf8())
                    .contains("DTSTAMP:20261127T000000Z")
                    .isEqualTo(
                            calendar(event("x", true, Optional.empty())).bytes().utf8());
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Example
    void there_is_no_calendar_without_an_event() {
        assertThatThrownBy(() -> calendar()).isInstanceOf(IllegalArgumentException.class);
    }

    /** Vietnamese, marks that stand alone, letters of four octets, and all that must be escaped. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "Ủy ban",
                        "ễ",
                        "\uD83D\uDCC5",
                        "\u0323",
                        "đ",
                        "a",
                        ";",
                        ",",
                        "\\",
                        "\n",
                        "\\n",
                        ":",
                        "\"",
                        " ",
                        "nhân dân")
                .list()
                .ofMinSize(1)
                .ofMaxSize(80)
                .map(parts -> "x" + String.join("", parts) + "x");
    }

    private static Calendar calendar(Event... events) {
        return new Calendar(
                "Thời hạn: kênh mẫu",
                "Mẫu",
                LocalDate.parse("2026-11-27"),
                Optional.of(URI.create("https://mot.example/lich.ics")),
                List.of(events));
    }

    private static Event event(String text, boolean yearly, Optional<LocalDate> until) {
        return new Event("nv-01.mau@congbo", DAY, yearly, until, "Hạn cuối", text, "Thời hạn", Optional.empty());
    }

    private static void decodeStrictly(byte[] bytes, int from, int length) throws CharacterCodingException {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
    }
}
