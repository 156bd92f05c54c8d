package vn.congbo.site;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Settings;
import vn.congbo.model.Target;
import vn.congbo.xml.Xml;

/**
 * How browsers add the search of a target to their own (OpenSearch 1.1, draft 6). It knows whole addresses only, so there is none while nobody
 * knows where the target stands.
 */
final class OpenSearch {

    static final String FILE = "opensearch.xml";

    static final String MEDIA_TYPE = "application/opensearchdescription+xml";

    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

    private static final int LONGEST_DESCRIPTION = 1024;
    private static final int LONGEST_NAME = 48;

    private final Settings settings;
    private final Target target;

    OpenSearch(Settings settings, Target target) {
        this.settings = settings;
        this.target = target;
    }

    List<OutputFile> files() {
        return target.base().stream()
                .map(base -> new OutputFile(FILE, description(base), MEDIA_TYPE, FILE))
                .toList();
    }

    private Bytes description(URI base) {
        Xml xml = new Xml("OpenSearchDescription", NAMESPACE);
        xml.element("ShortName", settings.searchName(target));
        String about = "Tìm trong " + target.name() + (target.office().isEmpty() ? "" : ", " + target.office());
        xml.element("Description", cut(about));
        fitting(target.name()).ifPresent(name -> xml.element("LongName", name));
        String search = base + Addresses.search().path().substring(1);
        xml.empty("Url", "type", "text/html", "method", "get", "template", search + "?q={searchTerms}");
        xml.empty("Url", "type", MEDIA_TYPE, "rel", "self", "template", base + FILE);
        xml.element("Language", "vi").element("InputEncoding", "UTF-8").element("OutputEncoding", "UTF-8");
        return xml.bytes();
    }

    private static Optional<String> fitting(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME ? Optional.of(name) : Optional.empty();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_DESCRIPTION));
    }
}
