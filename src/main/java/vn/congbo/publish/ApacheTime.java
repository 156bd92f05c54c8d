package vn.congbo.publish;

import java.util.List;
import java.util.stream.Collectors;
import vn.congbo.model.Target;
import vn.congbo.model.TimeGate;
import vn.congbo.model.TimeGate.Memento;
import vn.congbo.publish.GatePatterns.Group;

/** TimeGates for Apache 2.4: mod_rewrite decides, mod_headers tells. Variables of the environment carry the digits and the edition. */
final class ApacheTime {

    private static final String PLAN = "CONGBO_KE_HOACH";
    private static final String DIGITS = "CONGBO_LUC";
    private static final String EDITION = "CONGBO_BAN";

    private final List<TimeGate> gates;
    private final Target target;
    private final StringBuilder rules = new StringBuilder();

    ApacheTime(List<TimeGate> gates, Target target) {
        this.gates = gates;
        this.target = target;
    }

    String rules() {
        if (gates.isEmpty()) {
            return "";
        }
        rules.append("AddType application/link-format .link\nRewriteEngine On\n");
        for (int i = 0; i < gates.size(); i++) {
            rule(any(patterns(gates.get(i))), "-", "E=" + PLAN + ":" + (i + 1));
        }
        readDate();
        for (int i = 0; i < gates.size(); i++) {
            answer(gates.get(i), "^" + (i + 1) + "$");
        }
        gates.forEach(this::headers);
        return rules.toString();
    }

    private GatePatterns patterns(TimeGate gate) {
        return new GatePatterns(gate, target);
    }

    /** The plan's page and those of all its clauses. */
    private static String any(GatePatterns patterns) {
        String clauses = patterns.groups().stream().map(Group::fragments).collect(Collectors.joining("|"));
        return patterns.plan() + "(?:dieu-khoan/(?:" + clauses + ")/)?" + GatePatterns.PAGE;
    }

    private void readDate() {
        for (int month = 1; month <= 12; month++) {
            condition(variable(PLAN), ".");
            condition("%{HTTP:Accept-Datetime}", Instants.ofMonth(month, List.of("", "", "", "", "")));
            rule("^", "-", "E=" + DIGITS + ":%2" + Instants.month(month) + "%1%3%4%5");
        }
        condition(variable(PLAN), ".");
        condition("%{HTTP:Accept-Datetime}", ".");
        condition(variable(DIGITS), "^$");
        rule("^", "-", "R=400,L");
    }

    /** @param plan pattern of the plan's number */
    private void answer(TimeGate gate, String plan) {
        GatePatterns patterns = patterns(gate);
        condition(variable(PLAN), plan);
        condition(variable(DIGITS), ".");
        rule("^", "-", "E=" + EDITION + ":" + patterns.earliest().edition());
        for (Memento memento : gate.mementos()) { // the last rule that fits decides
            condition(variable(PLAN), plan);
            condition(variable(DIGITS), ">=" + Instants.digits(memento.since()));
            rule("^", "-", "E=" + EDITION + ":" + memento.edition());
        }
        String edition = patterns.uri(gate.original()) + "ban-" + variable(EDITION) + "/";
        for (Group group : patterns.groups()) {
            String clause = patterns.plan() + "dieu-khoan/(" + group.fragments() + ")/" + GatePatterns.PAGE;
            if (!patterns.isWhole(group)) {
                clamp(clause, "-lt", group.first());
                clamp(clause, "-gt", group.last());
            }
            condition(variable(EDITION), ".");
            rule(clause, edition + "#$1", "R=302,NE,L");
        }
        condition(variable(EDITION), ".");
        rule(patterns.plan() + GatePatterns.PAGE, edition, "R=302,NE,L");
    }

    /** A clause that came later or went earlier has its own first and last memento. */
    private void clamp(String clause, String comparison, int edition) {
        condition(variable(EDITION), ".");
        condition(variable(EDITION), comparison + edition);
        rule(clause, "-", "E=" + EDITION + ":" + edition);
    }

    private void headers(TimeGate gate) {
        GatePatterns patterns = patterns(gate);
        String vary = "    Header always merge Vary accept-datetime\n";
        location(patterns.plan() + GatePatterns.PAGE, vary + link(patterns.link()));
        for (Group group : patterns.groups()) {
            location(
                    patterns.plan() + "dieu-khoan/(?<ID>" + group.fragments() + ")/" + GatePatterns.PAGE,
                    vary + link(patterns.clauseLink("%{MATCH_ID}e")));
        }
        for (Memento memento : gate.mementos()) {
            location(
                    patterns.edition(memento),
                    "    Header always set Memento-Datetime \"" + memento.httpDate() + "\"\n"
                            + link(patterns.link(memento)));
        }
    }

    private static String link(String value) {
        return "    Header always add Link '" + value + "'\n";
    }

    private void location(String pattern, String lines) {
        rules.append("<LocationMatch \"")
                .append(pattern)
                .append("\">\n")
                .append(lines)
                .append("</LocationMatch>\n");
    }

    private static String variable(String name) {
        return "%{ENV:" + name + "}";
    }

    private void condition(String what, String pattern) {
        rules.append("RewriteCond \"")
                .append(what)
                .append("\" \"")
                .append(pattern)
                .append("\"\n");
    }

    private void rule(String pattern, String to, String flags) {
        rules.append("RewriteRule \"")
                .append(pattern)
                .append("\" \"")
                .append(to)
                .append("\" [")
                .append(flags)
                .append("]\n");
    }
}
