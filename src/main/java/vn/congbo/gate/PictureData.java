package vn.congbo.gate;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.KeyValuePair;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** EXIF, IPTC, XMP and the text chunks of pictures. No picture is decoded. */
final class PictureData {

    private static final Set<Integer> EXIF_PEOPLE = Set.of(
            ExifDirectoryBase.TAG_ARTIST,
            ExifDirectoryBase.TAG_COPYRIGHT,
            ExifDirectoryBase.TAG_WIN_AUTHOR,
            ExifDirectoryBase.TAG_CAMERA_OWNER_NAME,
            ExifDirectoryBase.TAG_BODY_SERIAL_NUMBER);
    private static final Set<Integer> EXIF_TEXTS = Set.of(
            ExifDirectoryBase.TAG_IMAGE_DESCRIPTION,
            ExifDirectoryBase.TAG_USER_COMMENT,
            ExifDirectoryBase.TAG_WIN_COMMENT,
            ExifDirectoryBase.TAG_WIN_TITLE);
    private static final Set<Integer> IPTC_PEOPLE = Set.of(
            IptcDirectory.TAG_BY_LINE,
            IptcDirectory.TAG_BY_LINE_TITLE,
            IptcDirectory.TAG_CAPTION_WRITER,
            IptcDirectory.TAG_CONTACT,
            IptcDirectory.TAG_COPYRIGHT_NOTICE);
    private static final Set<Integer> IPTC_TEXTS =
            Set.of(IptcDirectory.TAG_CAPTION, IptcDirectory.TAG_HEADLINE, IptcDirectory.TAG_SPECIAL_INSTRUCTIONS);

    private static final Pattern XMP_PEOPLE = Pattern.compile(
            "(?:dc:creator|dc:rights|tiff:Artist|photoshop:(?:AuthorsPosition|CaptionWriter)"
                    + "|xmpRights:Owner|aux:(?:OwnerName|SerialNumber)|exifEX:(?:CameraOwnerName|BodySerialNumber)|exif:GPSL(?:at|ong)itude"
                    + "|Iptc4xmp(?:Core|Ext):(?:CreatorContactInfo|PersonInImage)|mwg-rs:Regions/mwg-rs:RegionList\\[\\d+]/mwg-rs:Name).*");
    private static final Pattern TEXT_PEOPLE = Pattern.compile("author|artist|creator|owner|copyright");

    private final Unseen unseen;

    private PictureData(Unseen unseen) {
        this.unseen = unseen;
    }

    static void read(byte[] bytes, Unseen unseen) throws IOException {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length);
            PictureData picture = new PictureData(unseen);
            metadata.getDirectories().forEach(picture::read);
        } catch (ImageProcessingException e) {
            throw new IOException(e);
        }
    }

    private void read(Directory directory) {
        if (directory instanceof GpsDirectory gps) {
            if (gps.containsTag(GpsDirectory.TAG_LATITUDE) || gps.containsTag(GpsDirectory.TAG_LONGITUDE)) {
                unseen.person("EXIF GPS", "GPS");
            }
        } else if (directory instanceof ExifDirectoryBase) {
            fields("EXIF", directory, EXIF_PEOPLE, EXIF_TEXTS);
        } else if (directory instanceof IptcDirectory) {
            fields("IPTC", directory, IPTC_PEOPLE, IPTC_TEXTS);
        } else if (directory instanceof XmpDirectory xmp) {
            xmp.getXmpProperties().forEach(this::xmp);
        } else if (directory instanceof PngDirectory) {
            pngTexts(directory);
        } else if (directory instanceof JpegCommentDirectory) {
            unseen.text(value(directory, JpegCommentDirectory.TAG_COMMENT));
        }
    }

    private void fields(String standard, Directory directory, Set<Integer> people, Set<Integer> texts) {
        directory.getTags().forEach(tag -> {
            if (people.contains(tag.getTagType())) {
                unseen.person(standard + " " + tag.getTagName(), value(directory, tag.getTagType()));
            } else if (texts.contains(tag.getTagType())) {
                unseen.text(value(directory, tag.getTagType()));
            }
        });
    }

    private void xmp(String path, String value) {
        if (XMP_PEOPLE.matcher(path).matches()) {
            unseen.person("XMP " + path.replaceFirst("\\[.*", ""), value);
        } else if (path.startsWith("dc:")) {
            unseen.text(value);
        }
    }

    private void pngTexts(Directory directory) {
        if (directory.getObject(PngDirectory.TAG_TEXTUAL_DATA) instanceof List<?> texts) {
            for (Object text : texts) {
                if (text instanceof KeyValuePair pair) {
                    pngText(pair.getKey(), String.valueOf(pair.getValue()));
                }
            }
        }
    }

    private void pngText(String key, String value) {
        if (TEXT_PEOPLE.matcher(key.toLowerCase(Locale.ROOT)).matches()) {
            unseen.person("PNG " + key, value);
        } else {
            unseen.text(value);
        }
    }

    private static String value(Directory directory, int tag) {
        return Optional.ofNullable(directory.getDescription(tag)).orElse("");
    }
}
