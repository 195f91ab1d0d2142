package se.stegvis.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.audit.AuditLog;
import se.stegvis.audit.AuditRecord;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.PagedTable;

/** Who did what and when, newest first. */
@PermitAll
@Route(value = "logg", layout = MainLayout.class)
public class LogView extends AdministrationView {

    /** Where words for stored codes are looked for, in order. */
    private static final List<String> VOCABULARIES =
            List.of(
                    "access.role.",
                    "association.setting.",
                    "association.setting.choice.",
                    "funding.participant.",
                    "board.outcome.",
                    "board.advice.");

    private static final Pattern CODE = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)*\\b");

    private final transient AuditLog log;
    private final transient Texts texts;

    public LogView(AssociationService associations, AuditLog log, Texts texts) {
        super(associations, "administration.log");
        this.log = log;
        this.texts = texts;
    }

    @Override
    void fill(Membership entered, Div head) {
        getContent()
                .add(new PagedTable<>(
                        title(),
                        List.of(word("when"), word("who"), word("what"), word("object"), word("change")),
                        word("empty"),
                        new PagedTable.Source<AuditRecord>() {
                            @Override
                            public List<AuditRecord> page(String search, int offset, int limit) {
                                return log.read(association(), search, offset, limit);
                            }

                            @Override
                            public long count(String search) {
                                return log.count(association(), search);
                            }
                        },
                        this::row));
    }

    private String word(String part) {
        return getTranslation("administration.log." + part);
    }

    private List<Component> row(AuditRecord line) {
        String action = "audit.action." + line.action();
        String who = line.who();
        return List.of(
                new Span(SwedishTime.minute(line.at())),
                new Span(who == null ? word("system") : who),
                new Span(texts.has(action) ? getTranslation(action) : line.action()),
                new Span(spoken(line.object())),
                change(line));
    }

    private Component change(AuditRecord line) {
        Div change = new Div();
        change.addClassName("sv-words");
        String before = line.before();
        String after = line.after();
        if (before != null && after != null) {
            change.add(new Span(spoken(before) + " → " + spoken(after)));
        } else if (before != null) {
            change.add(new Span(getTranslation("administration.log.was", spoken(before))));
        } else if (after != null) {
            change.add(new Span(spoken(after)));
        }
        return change;
    }

    /** What is stored by its code, in words. */
    private String spoken(@Nullable String stored) {
        return stored == null ? "" : CODE.matcher(stored).replaceAll(code -> Matcher.quoteReplacement(word(code)));
    }

    private String word(MatchResult code) {
        return VOCABULARIES.stream()
                .map(prefix -> prefix + code.group())
                .filter(texts::has)
                .findFirst()
                .map(key -> getTranslation(key))
                .orElse(code.group());
    }
}
