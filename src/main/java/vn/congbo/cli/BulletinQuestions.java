package vn.congbo.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.NewBulletin;
import vn.congbo.Subject;
import vn.congbo.cli.Choices.Choice;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Completion;
import vn.congbo.text.AsciidocText;

/** The six questions about a new bulletin. */
final class BulletinQuestions {

    /** What AsciiDoc takes for a reference to an attribute, in a head where nothing can tell it not to. */
    private final NewBulletin project;

    private final BulletinFlags flags;
    private final Dialogue dialogue;
    private final LocalDate today;

    BulletinQuestions(NewBulletin project, BulletinFlags flags, Dialogue dialogue, LocalDate today) {
        this.project = project;
        this.flags = flags;
        this.dialogue = dialogue;
        this.today = today;
    }

    /** All facts; empty when one is missing or wrong, which the dialogue then knows. */
    Optional<NewBulletin.Facts> ask() throws IOException {
        dialogue.show(dialogue.text("ask.begin"));
        Optional<String> plan = plan();
        List<Subject> about = plan.isPresent() ? about(plan.get()) : unknownPlan();
        Optional<String> unit = unit();
        When when = when();
        Optional<String> title = dialogue.need("--title", flags.title(), dialogue.text("ask.title"), this::words);
        Optional<String> summary =
                dialogue.need("--summary", flags.summary(), dialogue.text("ask.summary"), this::words);
        Optional<Bulletin.Claim> claim = claim(about, when.event());
        BulletinEvidence evidence = new BulletinEvidence(project.library(), dialogue);
        evidence.ask(flags.evidence(), claim.map(Bulletin.Claim::completion).filter(NewBulletin::needsEvidence));
        Optional<String> corrects = corrects();
        if (!dialogue.missing().isEmpty() || !dialogue.wrong().isEmpty() || dialogue.isStopped()) {
            return Optional.empty();
        }
        return Optional.of(new NewBulletin.Facts(
                plan.orElseThrow(),
                about,
                unit.orElseThrow(),
                when.event().orElseThrow(),
                when.report().orElseThrow(),
                when.published(),
                title.orElseThrow(),
                summary.orElseThrow(),
                claim,
                evidence.files(),
                evidence.pages(),
                corrects));
    }

    /** The three days of a bulletin; only two are asked for. */
    private record When(LocalDate published, Optional<LocalDate> event, Optional<LocalDate> report) {}

    private When when() throws IOException {
        Days days = new Days(today, dialogue);
        LocalDate published = dialogue.isAsking() && flags.date().isEmpty()
                ? today
                : dialogue.may("--date", flags.date(), "", today, days::read).orElse(LocalDate.MAX);
        Optional<LocalDate> event = dialogue.need(
                "--event",
                flags.event(),
                dialogue.text("ask.event"),
                t -> days.between(t, Optional.empty(), first(published, today)));
        Optional<LocalDate> report = dialogue.may(
                "--report",
                flags.report(),
                dialogue.text("ask.report"),
                first(published, today),
                t -> days.between(t, event, published));
        return new When(published, event, report);
    }

    private static LocalDate first(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private Optional<String> plan() throws IOException {
        List<String> plans = project.plans();
        if (plans.size() == 1 && flags.plan().isEmpty()) {
            return Optional.of(plans.get(0));
        }
        Choices<String> choices = Choices.of(project.library().plans().stream()
                .filter(p -> plans.contains(p.id()))
                .map(p -> new Choice<>(p.id(), p.name(), p.id()))
                .toList());
        return dialogue.need(
                "--plan", flags.plan(), list(dialogue.text("ask.plan"), choices), t -> choices.one(t, dialogue));
    }

    private List<Subject> unknownPlan() throws IOException {
        dialogue.need("--about", flags.about(), "", t -> Read.right(t));
        return List.of();
    }

    private List<Subject> about(String plan) throws IOException {
        List<Subject> subjects = project.subjects(plan);
        int listed = (int) subjects.stream().filter(Subject::hasLevel).count();
        List<Choice<Subject>> all = subjects.stream()
                .map(s -> new Choice<>(
                        s.id(), (s.isDuty() ? s.clause() + " " : "") + "(" + s.where() + ") " + s.words(), s))
                .toList();
        Choices<Subject> choices = new Choices<>(all, listed);
        return dialogue.need(
                        "--about",
                        flags.about(),
                        list(dialogue.text("ask.about"), choices),
                        t -> choices.several(t, dialogue))
                .orElse(List.of());
    }

    private Optional<String> unit() throws IOException {
        Choices<String> choices = Choices.of(project.library().units().stream()
                .map(u -> new Choice<>(u.id(), u.name(), u.id()))
                .toList());
        return dialogue.need(
                "--unit", flags.unit(), list(dialogue.text("ask.unit"), choices), t -> choices.one(t, dialogue));
    }

    private static String list(String question, Choices<?> choices) {
        return Stream.concat(Stream.of(question), choices.lines().stream())
                .reduce((a, b) -> a + "\n" + b)
                .orElse(question);
    }

    /** One line of text for the head of a document. */
    private Read<String> words(String answer) {
        Optional<String> reference = AsciidocText.reference(answer);
        return reference.isPresent()
                ? Read.wrong(dialogue.text("ask.braces", reference.get()))
                : Read.right(answer.replaceAll("\\s+", " "));
    }

    private Optional<Bulletin.Claim> claim(List<Subject> about, Optional<LocalDate> event) throws IOException {
        if (!about.isEmpty() && about.stream().noneMatch(Subject::hasLevel)) {
            if (!flags.level().isEmpty()) {
                dialogue.complain("--level", dialogue.text("ask.no-level"));
            }
            return Optional.empty();
        }
        Choices<Completion> choices = Choices.of(Stream.of(Completion.values())
                .map(c -> new Choice<>(c.key(), dialogue.text("level." + c.key()), c))
                .toList());
        Optional<Optional<Completion>> level = dialogue.may(
                "--level",
                flags.level(),
                list(dialogue.text("ask.level"), choices),
                Optional.empty(),
                t -> t.equals("0")
                        ? Read.right(Optional.empty())
                        : choices.one(t, dialogue).then(c -> Read.right(Optional.of(c))));
        Optional<Completion> chosen = level.flatMap(l -> l);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> reason = dialogue.need("--reason", flags.reason(), dialogue.text("ask.reason"), this::words);
        int year = event.orElse(today).getYear();
        boolean yearly = about.stream().anyMatch(Subject::isYearly);
        int period = yearly || !flags.year().isEmpty()
                ? dialogue.may("--year", flags.year(), dialogue.text("ask.year", year), year, this::year)
                        .orElse(year)
                : year;
        return reason.map(r -> new Bulletin.Claim(chosen.get(), r, period));
    }

    private Read<Integer> year(String answer) {
        return answer.matches("[12]\\d{3}")
                ? Read.right(Integer.parseInt(answer))
                : Read.wrong(dialogue.text("ask.no-year", answer, today.getYear()));
    }

    private Optional<String> corrects() throws IOException {
        if (flags.corrects().isEmpty()) { // rare, and said by a flag: not a seventh question
            return Optional.empty();
        }
        List<Choice<String>> all = new ArrayList<>();
        project.library()
                .bulletins()
                .forEach(b -> all.add(new Choice<>(b.id(), b.document().title(), b.id())));
        return dialogue.take("--corrects", flags.corrects(), "", t -> new Choices<>(all, 0).one(t, dialogue));
    }
}
