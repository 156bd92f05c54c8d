package vn.congbo.metadata;

import java.util.Map;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fact;
import vn.congbo.xml.Xml;

/** An element for each field, named as the decree names it; an unknown one is nil (XML Schema 1.0, 2.6.2) and says why. */
final class XmlForm {

    static final String NAMESPACE = "urn:x-congbo:nd30:1";
    static final String ROOT = "OutgoingDocument";

    private final Xml xml;

    private XmlForm(Xml xml) {
        this.xml = xml;
    }

    static Bytes of(OutgoingDocument document) {
        Rules rules = document.rules();
        Xml xml = new Xml(
                ROOT,
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "plan",
                document.plan(),
                "edition",
                String.valueOf(document.edition()),
                "basis",
                rules.basis(),
                "validFrom",
                rules.validFrom().toString(),
                "verifiedOn",
                rules.verifiedOn().toString());
        XmlForm form = new XmlForm(xml);
        rules.groups().forEach(group -> document.of(group).forEach(values -> form.group(group, values)));
        return xml.bytes();
    }

    private void group(Rules.Group group, Map<String, Fact<String>> values) {
        if (!group.name().isEmpty()) {
            xml.open(group.name());
        }
        group.fields().forEach(field -> field(field, OutgoingDocument.valueOf(field, values)));
        if (!group.name().isEmpty()) {
            xml.close();
        }
    }

    private void field(Field field, Fact<String> fact) {
        if (fact instanceof Fact.Unknown<String> unknown) {
            xml.empty(field.name(), "xsi:nil", "true", "unknownBecause", unknown.reason());
        } else {
            fact.toOptional().ifPresent(value -> xml.element(field.name(), value));
        }
    }
}
