package vn.congbo.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import vn.congbo.model.Fault;

/** Files as programs of offices write them; those in {@code src/test/sites/broken/du-lieu-an} were written by hand and ImageMagick. */
class UnseenTest {

    private static final String CONTENT =
            "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:dc='d'><text:p>%s</text:p></office:document-content>";

    @Test
    void an_opendocument_names_its_first_and_last_author() throws IOException {
        String meta = "<office:document-meta xmlns:office='o' xmlns:meta='m' xmlns:dc='d'><office:meta>"
                + "<meta:initial-creator>Người Mẫu</meta:initial-creator><dc:creator>Người Sửa</dc:creator>"
                + "</office:meta></office:document-meta>";
        byte[] odt = zip(Map.of("meta.xml", meta, "content.xml", CONTENT.formatted("Chào")));
        assertThat(Unseen.in(ProjectFile.Kind.PACKAGE, odt).findings())
                .extracting(Finding::words)
                .containsExactlyInAnyOrder("Người Mẫu", "Người Sửa");
    }

    @Test
    void comments_of_presentations_and_sheets_name_who_wrote_them() throws IOException {
        byte[] file = zip(Map.of(
                "ppt/commentAuthors.xml",
                        "<p:cmAuthorLst xmlns:p='p'><p:cmAuthor id='0' name='Người Nhận Xét'/></p:cmAuthorLst>",
                "xl/comments1.xml", "<comments><authors><author>Người Ghi</author></authors></comments>"));
        assertThat(Unseen.in(ProjectFile.Kind.PACKAGE, file).findings())
                .extracting(Finding::words)
                .containsExactlyInAnyOrder("Người Nhận Xét", "Người Ghi");
    }

    @Test
    void the_text_of_a_document_is_looked_through() throws IOException {
        byte[] odt = zip(Map.of("content.xml", CONTENT.formatted("Gọi <text:span>0912</text:span> 345 678")));
        assertThat(Unseen.in(ProjectFile.Kind.PACKAGE, odt).findings())
                .extracting(Finding::fault)
                .containsExactly(Fault.PHONE_NUMBER);
    }

    @Test
    void a_file_in_a_file_is_looked_into() throws IOException {
        byte[] inner = zip(Map.of("content.xml", CONTENT.formatted("TỐI MẬT")));
        byte[] outer = zipOf("a.odt", inner);
        assertThat(Unseen.in(ProjectFile.Kind.PACKAGE, outer).findings())
                .extracting(Finding::fault)
                .containsExactly(Fault.SECRECY_MARK);
    }

    @Test
    void a_package_packed_too_deep_is_refused() throws IOException {
        byte[] file = zip(Map.of("a.txt", "x"));
        for (int i = 0; i < 3; i++) {
            file = zipOf("a.zip", file);
        }
        byte[] deep = file;
        assertThatThrownBy(() -> Unseen.in(ProjectFile.Kind.PACKAGE, deep)).isInstanceOf(IOException.class);
    }

    @Test
    void a_package_that_is_endless_inside_is_refused() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.bin"));
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        assertThatThrownBy(() -> Unseen.in(ProjectFile.Kind.PACKAGE, bytes.toByteArray()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void entities_are_not_followed() throws IOException {
        String bomb =
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'><!ENTITY c '0912345678'>]><a><p>&b;&c;</p></a>";
        byte[] file = zip(Map.of("content.xml", bomb));
        assertThatThrownBy(() -> Unseen.in(ProjectFile.Kind.PACKAGE, file)).isInstanceOf(IOException.class);
    }

    @Test
    void a_pdf_without_an_author_passes_and_a_locked_one_does_not() throws IOException {
        assertThat(Unseen.in(ProjectFile.Kind.PDF, pdf("")).findings()).isEmpty();
        byte[] locked = pdf("mat-khau-cua-vi-du");
        assertThatThrownBy(() -> Unseen.in(ProjectFile.Kind.PDF, locked)).isInstanceOf(IOException.class);
    }

    private static byte[] pdf(String password) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentInformation().setTitle("Tiêu đề");
            pdf.getDocumentInformation().setCreator("Trình soạn thảo");
            if (!password.isEmpty()) {
                pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zipOf(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
