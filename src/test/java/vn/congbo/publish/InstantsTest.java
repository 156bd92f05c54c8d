package vn.congbo.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The patterns that web servers are given must decide as the calendar does. */
class InstantsTest {

    private static final long Y1990 = 631_152_000L;
    private static final long Y2200 = 7_258_118_400L;
    private static final List<String> NO_NAMES = List.of("", "", "", "", "");

    @Property
    void a_pattern_is_met_from_its_instant_on(
            @ForAll @LongRange(min = Y1990, max = Y2200) long boundary,
            @ForAll @LongRange(min = Y1990, max = Y2200) long asked) {
        assertThat(isMet(boundary, asked)).isEqualTo(asked >= boundary);
    }

    @Property
    void so_it_is_to_the_second(
            @ForAll @LongRange(min = Y1990, max = Y2200) long boundary,
            @ForAll @LongRange(min = -100, max = 100) long apart) {
        assertThat(isMet(boundary, boundary + apart)).isEqualTo(apart >= 0);
    }

    @Property
    void every_date_of_HTTP_is_read_as_java_reads_it(@ForAll @LongRange(min = Y1990, max = Y2200) long asked) {
        OffsetDateTime time = time(asked);
        String header = DateTimeFormatter.RFC_1123_DATE_TIME.format(time).replaceFirst(", (\\d) ", ", 0$1 ");
        assertThat(read(header)).contains(Instants.digits(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-03T04:05:06Z",
                "Tue, 3 Feb 2026 04:05:06 GMT",
                "Tue, 03 Feb 2026 04:05:06 +0700",
                "Tue, 03 Feb 2026 24:00:00 GMT",
                "Tue, 30 Feb 2026 04:05:06 GMT",
                "Fri, 31 Apr 2026 04:05:06 GMT",
                "Tuesday, 03-Feb-26 04:05:06 GMT",
                "Tue, 03 Feb 2026 04:05:06 GMT, Tue, 03 Feb 2026 04:05:06 GMT"
            })
    void what_is_no_date_of_HTTP_is_not_read(String header) {
        assertThat(read(header)).isEmpty();
    }

    @Test
    void a_day_in_Vietnam_begins_the_evening_before_in_GMT() {
        assertThat(Instants.digits(OffsetDateTime.parse("2026-07-01T00:00:00+07:00")))
                .isEqualTo("20260630170000");
    }

    private static boolean isMet(long boundary, long asked) {
        return Pattern.compile(Instants.atLeast(Instants.digits(time(boundary))))
                .matcher(Instants.digits(time(asked)))
                .find();
    }

    /** As both servers put it together. */
    private static Optional<String> read(String header) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> {
                    Matcher m =
                            Pattern.compile(Instants.ofMonth(month, NO_NAMES)).matcher(header);
                    return m.find()
                            ? m.group(2) + Instants.month(month) + m.group(1) + m.group(3) + m.group(4) + m.group(5)
                            : "";
                })
                .filter(digits -> !digits.isEmpty())
                .findFirst();
    }

    private static OffsetDateTime time(long second) {
        return Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC);
    }
}
