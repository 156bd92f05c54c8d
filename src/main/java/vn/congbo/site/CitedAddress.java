package vn.congbo.site;

import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.model.Settings;
import vn.congbo.model.Target;

/** The whole address under which a page is to be cited: on the canonical target where that has one, else on its own. */
final class CitedAddress {

    private CitedAddress() {}

    static Optional<String> of(Settings settings, Target target, Permalink page) {
        Stream<Target> canonical = settings.targets().stream().filter(t -> t.id().equals(settings.canonical()));
        return Stream.concat(canonical, Stream.of(target))
                .flatMap(t -> t.base().stream())
                .findFirst()
                .map(base -> base + page.path().substring(1));
    }
}
