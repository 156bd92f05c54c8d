package vn.congbo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.congbo.cli.PreviewServer;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;
import vn.congbo.site.Page;

/**
 * One page of every kind, served: the one with the most different elements among those of the real plan (at the office's channel, whose
 * header is dark), of the invented ones, and of a site where addresses have ended and cases have come. A new kind is in it by itself.
 */
final class SamplePages implements AutoCloseable {

    private static final Pattern SHAPE = Pattern.compile("<[a-z][a-z0-9]*(?: class=\"[^\"]*\")?");
    private static final String SENDS_ON = "<meta http-equiv=\"refresh\"[^>]*>";

    private final List<PreviewServer> servers = new ArrayList<>();
    private final Map<String, Sample> best = new TreeMap<>();

    private record Sample(String address, long shapes) {}

    static SamplePages serve() throws IOException {
        SamplePages samples = new SamplePages();
        samples.add(RealSite.get(), RealSite.targets().get(1).getValue());
        samples.add(ProgressSite.get(), ProgressSite.site().getValue());
        samples.add(DemonstrationSite.get(), DemonstrationSite.site().getValue());
        Build lived = lived();
        samples.add(lived, lived.sites().values().iterator().next());
        return samples;
    }

    /** Kind of page → address of its sample. */
    Map<String, String> addresses() {
        Map<String, String> addresses = new TreeMap<>();
        best.forEach((kind, sample) -> addresses.put(
                kind, sample.address() + (kind.equals("tim-kiem") ? "?q=v%C4%83n+ph%C3%B2ng&loai=dieu-khoan" : "")));
        return addresses;
    }

    private void add(Build build, List<OutputFile> files) throws IOException {
        List<OutputFile> still = files.stream().map(SamplePages::still).toList();
        PreviewServer server = PreviewServer.start(still, "/", 0);
        servers.add(server);
        for (Page page : build.site().orElseThrow().pages()) {
            OutputFile file = still.stream()
                    .filter(f -> f.path().equals(page.permalink().file()))
                    .findFirst()
                    .orElseThrow();
            String address = server.address() + file.path().replaceFirst("(^|/)index\\.html$", "$1");
            Sample sample = new Sample(address, shapes(file.bytes().utf8()));
            best.merge(page.kind(), sample, (a, b) -> b.shapes() > a.shapes() ? b : a);
        }
    }

    private static long shapes(String html) {
        return SHAPE.matcher(html).results().map(MatchResult::group).distinct().count();
    }

    /** A page that sends its readers on is looked at for once. */
    private static OutputFile still(OutputFile file) {
        if (!file.mediaType().equals("text/html") || !file.bytes().utf8().contains("http-equiv=\"refresh\"")) {
            return file;
        }
        Bytes stays = Bytes.utf8(file.bytes().utf8().replaceFirst(SENDS_ON, ""));
        return new OutputFile(file.path(), stays, file.mediaType(), file.origin());
    }

    private static Build lived() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "da-song");
        TestProject project = TestProject.real(folder)
                .with("content/dang-ky/chuyen-huong.yml", """
                        - tu: /trang/cu/
                          den: /trang/gioi-thieu/
                          ly-do: Đổi tên.
                        - tu: /trang/sai/
                          thong-bao: Đã rút trang sai
                          ly-do: Nội dung sai.
                          van-ban: "chưa rõ: ví dụ"
                          ngay: 2026-11-20
                        """)
                .with("content/kien-nghi/so.csv", """
                        Số hồ sơ,Ngày tiếp nhận,Kế hoạch,Điều khoản,Trang,Bản,Ngày chuyển,Ngày trả lời,Tóm tắt trả lời
                        kn-2026-0001,2026-09-02,tri-thuc-2025,m3-k2,,1,2026-09-03,,
                        kn-2026-0002,2026-11-02,tri-thuc-2025,m3-k2,,1,2026-11-03,2026-11-10,Đã sửa.
                        """);
        return Build.of(project.folder(), LocalDate.parse(TestProject.AS_OF));
    }

    @Override
    public void close() {
        servers.forEach(PreviewServer::close);
    }
}
