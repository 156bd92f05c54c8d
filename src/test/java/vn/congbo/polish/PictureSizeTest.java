package vn.congbo.polish;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The JDK's writers make the pictures; of WebP, which it does not know, there is the smallest one of each kind. */
class PictureSizeTest {

    private static final Map<String, String> WEBP = Map.of(
            "VP8 ", "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA",
            "VP8L", "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==",
            "VP8X",
                    "UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAAABQBAJ0BKgEAAQAAAP4AAA3AAP7mtQAAAA==");

    @Test
    void what_was_written_is_what_is_read() throws IOException {
        for (String format : new String[] {"png", "gif", "jpg"}) {
            for (int[] sides : new int[][] {{1, 1}, {640, 400}, {3, 4000}}) {
                assertThat(PictureSize.of(made(format, sides[0], sides[1])))
                        .as(format)
                        .contains(new PictureSize(sides[0], sides[1]));
            }
        }
        WEBP.forEach(
                (kind, text) -> assertThat(PictureSize.of(Base64.getDecoder().decode(text)))
                        .as(kind)
                        .contains(new PictureSize(1, 1)));
    }

    /** As telephones write it, in either order of bytes. */
    @Test
    void a_photo_that_was_taken_upright_is_as_high_as_browsers_show_it() throws IOException {
        byte[] picture = made("jpg", 640, 400);
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            for (int orientation = 1; orientation <= 8; orientation++) {
                byte[] photo = withOrientation(picture, order, orientation);
                assertThat(PictureSize.of(photo))
                        .as("%s %d", order, orientation)
                        .contains(orientation < 5 ? new PictureSize(640, 400) : new PictureSize(400, 640));
                for (int length = 0; length < 60; length++) {
                    assertThat(PictureSize.of(Arrays.copyOf(photo, length))).isEmpty();
                }
            }
        }
        byte[] astray = withOrientation(picture, ByteOrder.BIG_ENDIAN, 6);
        Arrays.fill(astray, 16, 20, (byte) 0x7F); // where the directory is said to be
        assertThat(PictureSize.of(astray)).contains(new PictureSize(640, 400));
    }

    private static byte[] withOrientation(byte[] picture, ByteOrder order, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(26).order(order);
        tiff.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4D4D));
        tiff.putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        ByteBuffer all = ByteBuffer.allocate(picture.length + 36);
        all.put(picture, 0, 2).putShort((short) 0xFFE1).putShort((short) 34);
        all.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return all.put(picture, 2, picture.length - 2).array();
    }

    @Test
    void what_is_cut_off_or_no_picture_has_no_size() throws IOException {
        for (String format : new String[] {"png", "gif", "jpg"}) {
            byte[] whole = made(format, 64, 64);
            for (int length = 0; length < Math.min(whole.length, 700); length++) {
                PictureSize.of(Arrays.copyOf(whole, length))
                        .ifPresent(size -> assertThat(size).isEqualTo(new PictureSize(64, 64)));
            }
            assertThat(PictureSize.of(Arrays.copyOf(whole, 8))).isEmpty();
        }
        WEBP.values().forEach(text -> {
            byte[] whole = Base64.getDecoder().decode(text);
            for (int length = 0; length < 30; length++) {
                assertThat(PictureSize.of(Arrays.copyOf(whole, length))).isEmpty();
            }
        });
        assertThat(PictureSize.of("<svg viewBox='0 0 4 4'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static byte[] made(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out))
                .isTrue();
        return out.toByteArray();
    }
}
