package vn.congbo.jbake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What a second Maven must be told so that it looks where the running one does. {@code MAVEN_OPTS} and {@code MAVEN_ARGS} it inherits. */
final class MavenArguments {

    private static final List<String> WITH_VALUE = List.of("-s", "--settings", "-gs", "--global-settings");
    private static final List<String> ALONE = List.of("-o", "--offline");

    private MavenArguments() {}

    static List<String> ofTheRunningBuild() {
        return of(System.getenv());
    }

    /** Maven's start script leaves its command line in the environment; surefire hands it down. */
    static List<String> of(Map<String, String> environment) {
        List<String> passed = new ArrayList<>();
        Iterator<String> words = List.of(environment
                        .getOrDefault("MAVEN_CMD_LINE_ARGS", "")
                        .strip()
                        .split("\\s+", -1))
                .iterator();
        while (words.hasNext()) {
            String word = words.next();
            if (ALONE.contains(word) || word.startsWith("-Dmaven.repo.local=")) {
                passed.add(word);
            } else if (WITH_VALUE.contains(word) && words.hasNext()) {
                passed.add(word);
                passed.add(words.next());
            }
        }
        return passed;
    }
}
