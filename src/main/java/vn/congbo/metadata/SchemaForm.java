package vn.congbo.metadata;

import vn.congbo.model.Bytes;
import vn.congbo.xml.Xml;

/** What {@link XmlForm} writes, as W3C XML Schema 1.0, with the lengths of the list. No name refers to another, so no prefix is needed. */
final class SchemaForm {

    private final Xml xml = new Xml(
            "schema",
            "http://www.w3.org/2001/XMLSchema",
            "targetNamespace",
            XmlForm.NAMESPACE,
            "elementFormDefault",
            "qualified");

    private SchemaForm() {}

    static Bytes of(Rules rules) {
        return new SchemaForm().write(rules);
    }

    private Bytes write(Rules rules) {
        remark(rules.basis());
        xml.open("element", "name", XmlForm.ROOT).open("complexType").open("sequence");
        rules.groups().forEach(this::group);
        xml.close();
        attribute("plan", "string");
        attribute("edition", "positiveInteger");
        attribute("basis", "string");
        attribute("validFrom", "date");
        attribute("verifiedOn", "date");
        xml.close().close();
        return xml.bytes();
    }

    private void group(Rules.Group group) {
        if (group.name().equals(OutgoingDocument.TO)) {
            xml.open("element", "name", group.name(), "minOccurs", "0", "maxOccurs", "unbounded");
        } else if (!group.name().isEmpty()) {
            xml.open("element", "name", group.name());
        }
        if (group.name().isEmpty()) {
            group.fields().forEach(this::field);
        } else {
            xml.open("complexType").open("sequence");
            group.fields().forEach(this::field);
            xml.close().close().close();
        }
    }

    private void field(Field field) {
        xml.open("element", "name", field.name(), "nillable", "true");
        remark(field.title());
        xml.open("complexType").open("simpleContent").open("restriction", "base", "anyType");
        xml.open("simpleType").open("restriction", "base", base(field));
        if (field.type() == Field.Type.STRING) {
            xml.empty("minLength", "value", "1").empty("maxLength", "value", String.valueOf(field.length()));
        } else if (field.type() == Field.Type.NUMBER) {
            xml.empty("totalDigits", "value", String.valueOf(field.length()));
        }
        xml.close().close();
        xml.empty("attribute", "name", "unknownBecause", "type", "string");
        xml.close().close().close().close();
    }

    private static String base(Field field) {
        return switch (field.type()) {
            case STRING -> "string";
            case NUMBER -> "nonNegativeInteger";
            case DATE -> "date";
        };
    }

    private void attribute(String name, String type) {
        xml.empty("attribute", "name", name, "type", type, "use", "required");
    }

    private void remark(String words) {
        xml.open("annotation").element("documentation", words, "xml:lang", "vi").close();
    }
}
