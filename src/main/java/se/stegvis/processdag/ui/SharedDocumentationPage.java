package se.stegvis.processdag.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.SharedDocumentation;

/** Where the secret links lead that a day's documentation is sent with: the PDF, or a plain page that says the link is no more. */
@Controller
class SharedDocumentationPage {

    private final SharedDocumentation documentation;
    private final Texts texts;

    SharedDocumentationPage(SharedDocumentation documentation, Texts texts) {
        this.documentation = documentation;
        this.texts = texts;
    }

    @GetMapping(SharedDocumentation.PATH + "{token:[A-Za-z0-9_-]{1,100}}")
    ResponseEntity<byte[]> pdf(@PathVariable String token, HttpServletRequest request) {
        SharedDocumentation.SharedFile file;
        try {
            file = documentation.pdf(token);
        } catch (NotFoundException none) {
            return unheard(HttpStatus.NOT_FOUND)
                    .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                    .body(gone(request).getBytes(StandardCharsets.UTF_8));
        }
        return unheard(HttpStatus.OK)
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(file.name()).build().toString())
                .body(file.content());
    }

    /** Whoever holds the address holds the paper: it is kept in no cache, found by no search and told to no other page. */
    private static ResponseEntity.BodyBuilder unheard(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow");
    }

    private String gone(HttpServletRequest request) {
        Locale locale = request.getHeader("Accept-Language") == null ? Texts.SWEDISH : Texts.spoken(request.getLocale());
        String base = request.getContextPath();
        String title = HtmlUtils.htmlEscape(texts.get(locale, "processdagpaper.gone.title"), "UTF-8");
        String text = HtmlUtils.htmlEscape(texts.get(locale, "processdagpaper.gone.text"), "UTF-8");
        return """
                <!doctype html><html lang="%s"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="%s/tokens.css"><link rel="stylesheet" href="%s/stegvis.css"></head>
                <body><div class="sv-app"><div class="sv-page"><main class="sv-narrow"><h1>%s</h1><p>%s</p></main></div></div></body></html>
                """
                .formatted(locale.getLanguage(), title, base, base, title, text);
    }
}
