package vn.congbo.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congbo.text.Unmarked;
import vn.congbo.text.VietnameseDate;

/** Days as people type them: 9/7/2026, 2026-07-09, "hôm nay". */
final class Days {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private final LocalDate today;
    private final Dialogue dialogue;

    Days(LocalDate today, Dialogue dialogue) {
        this.today = today;
        this.dialogue = dialogue;
    }

    Read<LocalDate> read(String answer) {
        return switch (Unmarked.of(answer)) {
            case "hom nay", "today" -> Read.right(today);
            case "hom qua", "yesterday" -> Read.right(today.minusDays(1));
            default -> written(answer);
        };
    }

    private Read<LocalDate> written(String answer) {
        Optional<LocalDate> day = iso(answer)
                .or(() -> VietnameseDate.parse(answer.replace('.', '/').replace('-', '/')));
        return day.filter(d -> d.getYear() >= 1900)
                .map(Read::right)
                .orElseGet(() -> Read.wrong(nearest(answer)
                        .map(d -> dialogue.text("ask.no-day-but", answer, VietnameseDate.format(d)))
                        .orElseGet(() -> dialogue.text("ask.no-day", answer, VietnameseDate.format(today)))));
    }

    /** A day no earlier than one and no later than another. */
    Read<LocalDate> between(String answer, Optional<LocalDate> first, LocalDate last) {
        return read(answer).then(day -> {
            if (first.isPresent() && day.isBefore(first.get())) {
                return Read.wrong(dialogue.text("ask.day-before", show(day), show(first.get())));
            }
            return day.isAfter(last)
                    ? Read.wrong(dialogue.text("ask.day-after", show(day), show(last)))
                    : Read.right(day);
        });
    }

    static String show(LocalDate day) {
        return VietnameseDate.format(day);
    }

    private static Optional<LocalDate> iso(String answer) {
        try {
            return Optional.of(LocalDate.parse(answer));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 31/2 is meant as the end of February, 12/14 as 14 December. */
    private static Optional<LocalDate> nearest(String answer) {
        Matcher m = NUMBERS.matcher(answer);
        if (!m.matches()) {
            return Optional.empty();
        }
        int day = Integer.parseInt(m.group(1));
        int month = Integer.parseInt(m.group(2));
        int year = Integer.parseInt(m.group(3));
        if (month > 12 && month <= 31 && day >= 1 && day <= 12) {
            YearMonth swapped = YearMonth.of(year, day);
            return Optional.of(swapped.atDay(Math.min(month, swapped.lengthOfMonth())));
        }
        boolean isEnd = month >= 1 && month <= 12 && day > 28 && day <= 31;
        return isEnd ? Optional.of(YearMonth.of(year, month).atEndOfMonth()) : Optional.empty();
    }
}
