package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Target;

/** Plans in the words of schema.org, as a reader of JSON-LD understands them; it fetches nothing. */
class LinkedDataTest {

    private static final String AT = "https://tinh.example/thu-muc/";

    @Test
    void a_reader_gets_whole_names_and_typed_days() throws JsonLdError {
        String expanded = expanded(RealSite.targets().get(0), "tri-thuc-2025");
        assertThat(expanded)
                .contains("\"@id\":\"" + AT + "ke-hoach/tri-thuc-2025/\"")
                .contains("\"@type\":[\"https://schema.org/Legislation\"]")
                .contains("\"@type\":[\"https://schema.org/GovernmentOrganization\"]")
                .contains("\"@id\":\"" + AT + "van-ban/qd-894-ubnd-sonla-2025/\"")
                .containsPattern("\\{(?=[^{}]*\"https://schema.org/Date\")[^{}]*\"2025-04-21\"")
                .contains("\"@id\":\"" + AT + "api/v1/plans/tri-thuc-2025/editions/1.akn.xml\"");
    }

    @Test
    void what_is_unknown_is_left_out_and_what_is_certain_is_said() throws JsonLdError {
        assertThat(expanded(RealSite.targets().get(0), "tri-thuc-2025"))
                .doesNotContain("legislationLegalForce", "legislationDateVersion", "datePublished");
        assertThat(expanded(DemonstrationSite.site(), "minh-hoa"))
                .contains("legislationLegalForce", "https://schema.org/InForce", "legislationDateVersion");
        assertThat(expanded(DemonstrationSite.site(), "minh-hoa-truoc")).contains("https://schema.org/NotInForce");
    }

    @Test
    void the_page_of_a_plan_names_it() {
        assertThat(file(RealSite.targets().get(0), RealSite.PLAN + "index.html"))
                .contains("<link rel=\"alternate\" type=\"application/ld+json\" "
                        + "href=\"../../api/v1/plans/tri-thuc-2025.jsonld\">");
    }

    private static String expanded(Map.Entry<Target, List<OutputFile>> site, String plan) throws JsonLdError {
        String path = "api/v1/plans/" + plan + ".jsonld";
        return JsonLd.expand(JsonDocument.of(new StringReader(file(site, path))))
                .base(AT + path)
                .get()
                .toString();
    }

    private static String file(Map.Entry<Target, List<OutputFile>> site, String path) {
        return RealSite.file(site, path).orElseThrow().bytes().utf8();
    }
}
