package se.stegvis.funding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that can be attached. What a file is called says which it should be; its content has to agree. */
public enum AttachmentType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg");

    private final String mediaType;
    private final List<String> endings;

    AttachmentType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, without the dot, in small letters. */
    public List<String> endings() {
        return endings;
    }

    /** The type that a file of this name should be; empty when it is none of ours. */
    public static Optional<AttachmentType> ofName(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return fileName.contains(".")
                ? Arrays.stream(values()).filter(type -> type.endings.contains(ending)).findFirst()
                : Optional.empty();
    }
}
