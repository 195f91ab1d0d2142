package se.stegvis.funding.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Links that give a file, which is made when somebody asks for it. */
final class Downloads {

    static final String PDF = "application/pdf";
    static final String JSON = "application/json";

    /** What some system does not allow in the name of a file. */
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");

    private Downloads() {}

    static Anchor link(String text, String fileName, String mediaType, Supplier<byte[]> content) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(new ByteArrayInputStream(bytes), safe(fileName), mediaType, bytes.length);
                }),
                AttachmentType.DOWNLOAD,
                text);
        link.addClassName("fu-secondary");
        return link;
    }

    static String safe(String fileName) {
        return NOT_IN_A_NAME.matcher(fileName).replaceAll("-").strip();
    }
}
