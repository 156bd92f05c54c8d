package vn.congbo.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.congbo.model.Target;
import vn.congbo.model.TimeGate;
import vn.congbo.model.TimeGate.Memento;
import vn.congbo.publish.GatePatterns.Group;

/**
 * TimeGates for nginx. All is decided by maps, so that no location of the operator's is in the way: what was asked for → fourteen digits →
 * number of the edition → where to. Keys are patterns throughout: nginx limits the length of other keys.
 */
final class NginxTime {

    private static final String WRONG = "sai";

    private final List<TimeGate> gates;
    private final Target target;
    private final String name;
    private final StringBuilder maps = new StringBuilder();

    NginxTime(List<TimeGate> gates, Target target) {
        this.gates = gates;
        this.target = target;
        this.name = "$" + ServerRules.variable(target);
    }

    /** What stands in {@code server { }}. */
    String server() {
        return gates.isEmpty() ? "" : """
                if (%1$s_sai) { return 400; }
                if (%1$s_ban) { return 302 %1$s_den; }
                add_header Vary %1$s_vary always;
                add_header Link %1$s_link always;
                add_header Memento-Datetime %1$s_memento;
                """.formatted(name);
    }

    /** What stands in {@code http { }}. */
    String http() {
        if (gates.isEmpty()) {
            return "";
        }
        maps.append("types { application/link-format link; }\n");
        map("$http_accept_datetime", name + "_luc", digits());
        for (int i = 0; i < gates.size(); i++) {
            editions(i);
        }
        map("$uri", name + "_ban", each((i, gate) -> gate.groupLines(number(i), this::number)));
        map(name + "_ban", name + "_sai", List.of(line(WRONG, "1")));
        map("$uri", name + "_den", each((i, gate) -> places(gate, number(i))));
        map("$uri", name + "_vary", each((i, gate) -> gate.lines("accept-datetime", "accept-datetime")));
        map("$uri", name + "_link", each((i, gate) -> links(gate)));
        map("$uri", name + "_memento", each((i, gate) -> mementos(gate)));
        return maps.toString();
    }

    /** Of every plan the lines of a map. */
    private interface Lines {
        List<String> of(int plan, Gate gate);
    }

    private List<String> each(Lines lines) {
        return IntStream.range(0, gates.size())
                .boxed()
                .flatMap(i -> lines.of(i, new Gate(gates.get(i))).stream())
                .toList();
    }

    private void map(String from, String to, List<String> lines) {
        maps.append("map ").append(from).append(' ').append(to).append(" {\n");
        lines.forEach(line -> maps.append("    ").append(line).append('\n'));
        maps.append("}\n");
    }

    private static String line(String key, String value) {
        return "'" + key + "' '" + value + "';";
    }

    private List<String> digits() {
        String group = name.substring(1) + "_";
        List<String> lines =
                new ArrayList<>(List.of(line("default", WRONG).replace("'default'", "default"), line("", "")));
        for (int month = 1; month <= 12; month++) {
            List<String> groups = List.of("d", "y", "h", "m", "s").stream()
                    .map(g -> "?<" + group + g + ">")
                    .toList();
            String value = "${" + group + "y}" + Instants.month(month)
                    + List.of("d", "h", "m", "s").stream()
                            .map(g -> "${" + group + g + "}")
                            .collect(Collectors.joining());
            lines.add(line("~" + Instants.ofMonth(month, groups), value));
        }
        return lines;
    }

    /** The number of the edition that was the newest at the instant asked for; nothing when none was asked for. */
    private void editions(int plan) {
        Gate gate = new Gate(gates.get(plan));
        List<String> lines = new ArrayList<>();
        lines.add("default '" + gate.patterns.earliest().edition() + "';");
        lines.add(line("", ""));
        lines.add(line(WRONG, WRONG));
        List<Memento> newestFirst = new ArrayList<>(gates.get(plan).mementos());
        Collections.reverse(newestFirst);
        newestFirst.forEach(m ->
                lines.add(line("~" + Instants.atLeast(Instants.digits(m.since())), String.valueOf(m.edition()))));
        map(name + "_luc", number(plan), lines);
        Set<String> done = new LinkedHashSet<>();
        for (Group group : gate.patterns.groups()) {
            String to = number(number(plan), group);
            if (!gate.patterns.isWhole(group) && done.add(to)) {
                map(number(plan), to, clamped(plan, group));
            }
        }
    }

    /** A clause that came later or went earlier has its own first and last memento. */
    private List<String> clamped(int plan, Group group) {
        List<String> lines = new ArrayList<>();
        lines.add("default " + number(plan) + ";");
        for (Memento m : gates.get(plan).mementos()) {
            if (m.edition() < group.first() || m.edition() > group.last()) {
                int nearest = m.edition() < group.first() ? group.first() : group.last();
                lines.add(line(String.valueOf(m.edition()), String.valueOf(nearest)));
            }
        }
        return lines;
    }

    private String number(int plan) {
        return name + "_ban" + (plan + 1);
    }

    private String number(String plan, Group group) {
        return plan + "_" + group.first() + "_" + group.last();
    }

    /** Relative where the channel's own address is unknown: nginx would write its own idea of host and port before a path. */
    private List<String> places(Gate gate, String number) {
        boolean absolute = target.base().isPresent();
        String plan = absolute ? gate.patterns.uri(gate.gate.original()) : "";
        List<String> lines = new ArrayList<>();
        lines.add(line(gate.page(), plan + "ban-${" + number.substring(1) + "}/"));
        for (Group group : gate.patterns.groups()) {
            String own = gate.patterns.isWhole(group) ? number : number(number, group);
            String up = absolute ? plan : "../../";
            lines.add(line(
                    gate.clause(group, "?<" + fragment() + ">"),
                    up + "ban-${" + own.substring(1) + "}/#${" + fragment() + "}"));
        }
        return lines;
    }

    private String fragment() {
        return name.substring(1) + "_id";
    }

    private List<String> links(Gate gate) {
        List<String> lines = new ArrayList<>();
        lines.add(line(gate.page(), gate.patterns.link()));
        gate.patterns
                .groups()
                .forEach(group -> lines.add(line(
                        gate.clause(group, "?<" + fragment() + ">"),
                        gate.patterns.clauseLink("${" + fragment() + "}"))));
        gate.gate.mementos().forEach(m -> lines.add(line("~" + gate.patterns.edition(m), gate.patterns.link(m))));
        return lines;
    }

    private static List<String> mementos(Gate gate) {
        return gate.gate.mementos().stream()
                .map(m -> line("~" + gate.patterns.edition(m), m.httpDate()))
                .toList();
    }

    /** Keys of one plan. */
    private final class Gate {
        private final TimeGate gate;
        private final GatePatterns patterns;

        Gate(TimeGate gate) {
            this.gate = gate;
            this.patterns = new GatePatterns(gate, target);
        }

        String page() {
            return "~" + patterns.plan() + GatePatterns.PAGE;
        }

        String clause(Group group, String name) {
            return "~" + patterns.plan() + "dieu-khoan/(" + name + group.fragments() + ")/" + GatePatterns.PAGE;
        }

        List<String> lines(String ofPlan, String ofClause) {
            List<String> lines = new ArrayList<>();
            lines.add(line(page(), ofPlan));
            patterns.groups().forEach(group -> lines.add(line(clause(group, "?:"), ofClause)));
            return lines;
        }

        List<String> groupLines(String number, java.util.function.BiFunction<String, Group, String> clamped) {
            List<String> lines = new ArrayList<>();
            lines.add(line(page(), number));
            patterns.groups()
                    .forEach(group -> lines.add(line(
                            clause(group, "?:"), patterns.isWhole(group) ? number : clamped.apply(number, group))));
            return lines;
        }
    }
}
