package vn.congbo.gate;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** The document information and the XMP packet of a PDF (ISO 32000-1, 14.3). Its pages are not looked at. */
final class PdfData {

    private PdfData() {}

    static void read(byte[] bytes, Unseen unseen) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            information(pdf.getDocumentInformation(), unseen);
            PDMetadata xmp = pdf.getDocumentCatalog().getMetadata();
            if (xmp != null) {
                XmlPeople.read(xmp.toByteArray(), "XMP", unseen);
            }
        }
    }

    private static void information(PDDocumentInformation information, Unseen unseen) {
        for (String key : information.getMetadataKeys()) {
            String value = Optional.ofNullable(information.getCOSObject().getString(COSName.getPDFName(key)))
                    .orElse("");
            if (key.equals("Author") || key.equals("Manager")) {
                unseen.person("PDF " + key, value);
            } else {
                unseen.text(value);
            }
        }
    }
}
