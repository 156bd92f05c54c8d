package vn.congbo.feedback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.Feedback.Case;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** Letters become lines of the public register; the letters themselves go to the private folder. */
public final class Import {

    /**
     * What a letter is about, as the site knows it. Only what stands on the site gets into the register: a sender may write anything into an
     * address.
     */
    public record About(String plan, String clause, String page, Optional<Integer> edition) {

        static final About UNKNOWN = new About("", "", "", Optional.empty());
    }

    /** @param added numbers of the new cases; {@code known} how many letters had been imported before */
    public record Outcome(List<String> added, int known) {

        public Outcome {
            added = List.copyOf(added);
        }
    }

    private final PrivateFolder folder;
    private final Path register;
    private final Function<Reference, Optional<About>> site;
    private final LocalDate today;
    private final ZoneId zone;
    private final Problems problems;
    private final List<Case> cases = new ArrayList<>();
    private final Map<String, String> digests = new LinkedHashMap<>();
    private final List<String> added = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private int known;

    /**
     * @param register the file of the public register
     * @param site what a reference leads to
     * @param today no letter was received later
     */
    public Import(
            PrivateFolder folder,
            Path register,
            Function<Reference, Optional<About>> site,
            LocalDate today,
            ZoneId zone,
            Problems problems) {
        this.folder = folder;
        this.register = register;
        this.site = site;
        this.today = today;
        this.zone = zone;
        this.problems = problems;
    }

    /**
     * Imports what was not imported before. Nothing half: an import that is interrupted is finished by the next one.
     *
     * @param place the mailbox, for problems
     */
    public Outcome run(Path file, Place place) throws IOException {
        cases.addAll(registered());
        if (problems.hasErrors()) {
            return new Outcome(List.of(), 0);
        }
        finishTheLast();
        Map<String, String> before = folder.imported();
        cases.forEach(c -> taken.add(c.id()));
        taken.addAll(before.values());
        for (Incoming letter : letters(file, place)) {
            take(letter, before);
        }
        if (!added.isEmpty() && !problems.hasErrors()) {
            List<Case> fresh =
                    cases.stream().filter(c -> added.contains(c.id())).toList();
            folder.begin(digests, Register.write(fresh));
            write();
            folder.finish();
        }
        return new Outcome(problems.hasErrors() ? List.of() : added, known);
    }

    private List<Incoming> letters(Path file, Place place) throws IOException {
        if (file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".csv")) {
            return LetterTable.read(Bytes.of(Files.readAllBytes(file)), place, problems);
        }
        List<Incoming> letters = Mailbox.letters(file).stream()
                .map(span -> Incoming.of(file, span, place))
                .toList();
        if (letters.isEmpty() && Files.size(file) > 0) {
            problems.add(Fault.MAILBOX_UNKNOWN, place);
        }
        return letters;
    }

    private List<Case> registered() throws IOException {
        Place place = Place.of(Register.FILE);
        return Files.exists(register)
                ? Register.read(Bytes.of(Files.readAllBytes(register)), place, problems)
                : List.of();
    }

    private void finishTheLast() throws IOException {
        Optional<Bytes> begun = folder.begun();
        if (begun.isPresent()) {
            Set<String> there = new HashSet<>();
            cases.forEach(c -> there.add(c.id()));
            Register.read(begun.get(), Place.of(Register.FILE), problems).stream()
                    .filter(c -> !there.contains(c.id()))
                    .forEach(cases::add);
            write();
            folder.finish();
        }
    }

    private void write() throws IOException {
        Files.createDirectories(register.resolve("..").normalize());
        WholeFile.write(register, new ByteArrayInputStream(Register.write(cases).toArray()), false);
    }

    private void take(Incoming incoming, Map<String, String> before) throws IOException {
        Letter letter;
        try (InputStream in = incoming.open().get()) {
            letter = LetterReader.read(in);
        }
        boolean isNamed = !letter.heads().isEmpty();
        String heads = folder.digest(letter.heads());
        String digest = folder.digest(isNamed ? letter.heads() + "\n" + letter.body() : Incoming.sha256(incoming));
        Optional<String> namesake =
                isNamed ? Optional.ofNullable(before.getOrDefault(heads, digests.get(heads))) : Optional.empty();
        if (before.containsKey(digest)
                || digests.containsKey(digest)
                || namesake.filter(id -> isKnownByHeadsAlone(id, before)).isPresent()) {
            known++;
            return;
        }
        Optional<LocalDate> received = day(letter);
        String id = number(received.orElse(today).getYear());
        About about = letter.reference().flatMap(site).orElse(About.UNKNOWN);
        cases.add(begun(id, received, about, incoming.place()));
        tell(letter, received.isPresent(), about, id, incoming.place());
        namesake.ifPresent(other -> problems.add(Fault.MAIL_LIKE_ANOTHER, incoming.place(), id, other));
        digests.put(digest, id);
        if (isNamed && namesake.isEmpty()) {
            digests.put(heads, id);
        }
        added.add(id);
        try (InputStream in = incoming.open().get()) {
            Mailbox.takeFromLine(in);
            folder.keep(id, in);
        }
    }

    /** Folders begun before the body counted have one digest of such a letter; what it said is not known. */
    private static boolean isKnownByHeadsAlone(String id, Map<String, String> before) {
        return Collections.frequency(before.values(), id) == 1;
    }

    /** Where the office is; a day that cannot be is not believed. */
    private Optional<LocalDate> day(Letter letter) {
        return letter.received().stream()
                .map(instant -> LocalDate.ofInstant(instant, zone))
                .filter(day -> day.getYear() >= 2000 && !day.isAfter(today))
                .findFirst();
    }

    private static Case begun(String id, Optional<LocalDate> received, About about, Place place) {
        return new Case(
                id,
                received,
                about.plan(),
                about.clause(),
                about.page(),
                about.edition(),
                Optional.empty(),
                Optional.empty(),
                "",
                place);
    }

    private void tell(Letter letter, boolean hasDay, About about, String id, Place place) {
        letter.doubts().forEach(d -> problems.add(d.fault(), place, id, d.detail()));
        if (!hasDay) {
            problems.add(Fault.MAIL_DATE_UNKNOWN, place, id);
        }
        if (about.equals(About.UNKNOWN)) {
            problems.add(Fault.MAIL_SUBJECT_UNKNOWN, place, id);
        }
    }

    /** The next free number of a year; a number is never used twice. */
    private String number(int year) {
        String prefix = "kn-" + year + "-";
        int last = Stream.concat(taken.stream(), added.stream())
                .filter(id -> id.matches(prefix + "\\d{1,6}"))
                .mapToInt(id -> Integer.parseInt(id.substring(prefix.length())))
                .max()
                .orElse(0);
        return prefix + String.format("%04d", last + 1);
    }
}
