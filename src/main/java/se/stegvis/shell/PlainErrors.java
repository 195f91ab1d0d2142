package se.stegvis.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.Texts;

/** What addresses outside the views answer when something goes wrong: downloads, the phone's protocol, forms without a token. */
@Controller
class PlainErrors implements ErrorController {

    private final Texts texts;

    PlainErrors(Texts texts) {
        this.texts = texts;
    }

    @RequestMapping("/error")
    ResponseEntity<String> error(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        Locale locale = Texts.spoken(request.getLocale());
        String key = status == HttpStatus.NOT_FOUND
                ? "shell.error.missing"
                : status.is4xxClientError() ? "shell.error.forbidden" : "shell.error.failure";
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object[] arguments = {};
        if (status.is5xxServerError()) {
            Throwable cause = failure instanceof Throwable thrown ? thrown : new IllegalStateException("status " + status);
            Message message = Failures.unknown(cause);
            arguments = message.arguments().toArray();
        }
        String title = texts.get(locale, key + ".title");
        String text = texts.get(locale, key + ".text", arguments);
        String accept = request.getHeader("Accept");
        if (accept == null || !accept.contains("text/html")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                    .body(text + "\n");
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(
                        """
                        <!doctype html><html lang="%s"><head><meta charset="utf-8"><title>%s</title>
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <link rel="stylesheet" href="%s/tokens.css"><link rel="stylesheet" href="%s/stegvis.css"></head>
                        <body><div class="sv-app"><div class="sv-page"><main class="sv-narrow"><h1>%s</h1><p>%s</p>
                        <p><a class="sv-button" href="%s/">%s</a></p></main></div></div></body></html>
                        """
                                .formatted(
                                        locale.getLanguage(),
                                        HtmlUtils.htmlEscape(title),
                                        request.getContextPath(),
                                        request.getContextPath(),
                                        HtmlUtils.htmlEscape(title),
                                        HtmlUtils.htmlEscape(text),
                                        request.getContextPath(),
                                        HtmlUtils.htmlEscape(texts.get(locale, "shell.error.start"))));
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null || !status.isError() ? HttpStatus.NOT_FOUND : status;
    }
}
