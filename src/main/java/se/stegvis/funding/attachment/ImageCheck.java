package se.stegvis.funding.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.funding.AttachmentType;

/** A picture can be decoded, as the kind that its name says, and is no larger than a screen or a printer has use for. */
final class ImageCheck {

    /** More than any phone's camera gives; a small file can unfold into a picture that fills the memory. */
    static final long MOST_PIXELS = 100_000_000;

    /** A picture is decoded no finer than this: enough to go through all of it, and a few megabytes at the most. */
    private static final long DECODED_PIXELS = 1_000_000;

    private ImageCheck() {}

    static void require(AttachmentType type, Path file) throws IOException {
        try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
            ImageReader reader = readerOf(type, stream);
            try {
                reader.setInput(stream, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw InvalidInputException.at(
                            ContentCheck.FIELD, "funding.attachment.pixels", MOST_PIXELS / 1_000_000);
                }
                decode(reader, pixels);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader readerOf(AttachmentType type, ImageInputStream stream) throws IOException {
        Iterator<ImageReader> readers = javax.imageio.ImageIO.getImageReaders(stream);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getFormatName().equalsIgnoreCase(type.name())) {
                return reader;
            }
            reader.dispose();
        }
        throw ContentCheck.notThat(type);
    }

    private static void decode(ImageReader reader, long pixels) throws IOException {
        ImageReadParam coarse = reader.getDefaultReadParam();
        int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) pixels / DECODED_PIXELS)));
        coarse.setSourceSubsampling(step, step, 0, 0);
        try {
            reader.read(0, coarse);
        } catch (IIOException unknownColours) {
            // JPEG for print (CMYK) has colours that Java does not show, but reads.
            if (!reader.canReadRaster()) {
                throw unknownColours;
            }
            reader.readRaster(0, coarse);
        }
    }
}
