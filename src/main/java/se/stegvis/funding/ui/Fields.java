package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.shell.Dates;

/** The plain fields of the form, all made alike. */
final class Fields {

    private static final int LINES = 3;

    private Fields() {}

    static TextField line(String label) {
        TextField field = new TextField(label);
        field.addClassName("fu-field");
        return field;
    }

    static TextArea text(String label) {
        TextArea field = new TextArea(label);
        field.addClassName("fu-field");
        field.setMinRows(LINES);
        return field;
    }

    /** A field for a figure: right-aligned, with the number keys on a phone. */
    static TextField figure(String label) {
        TextField field = line(label);
        field.addClassName("fu-figure");
        field.getElement().setAttribute("inputmode", "decimal");
        return field;
    }

    /** A field in a table, whose label is its row and column. */
    static TextField cell(String ariaLabel) {
        TextField field = new TextField();
        field.addClassNames("fu-cell", "fu-figure");
        field.setAriaLabel(ariaLabel);
        field.getElement().setAttribute("inputmode", "decimal");
        return field;
    }

    static DatePicker date(FormPage page, String label) {
        DatePicker field = new DatePicker(label);
        field.addClassName("fu-date");
        Dates.prepare(field);
        field.setReadOnly(!page.mayEdit());
        return field;
    }

    static <T> Select<T> select(FormPage page, String label, List<T> items, java.util.function.Function<T, String> names) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.addClassName("fu-field");
        select.setItemLabelGenerator(item -> item == null ? page.text("fundingui.notChosen") : names.apply(item));
        select.setItems(items);
        select.setReadOnly(!page.mayEdit());
        select.setNoVerticalOverlap(true);
        return select;
    }

    /** A select of an enumeration's names in the bundles. */
    static <E extends Enum<E>> Select<E> select(FormPage page, String label, List<E> items, String keyPrefix) {
        return select(page, label, items, item -> page.text(keyPrefix + item.name()));
    }

    /** Calls back for what a person changes, not for what the program sets. */
    static <V, F extends HasValue<? extends HasValue.ValueChangeEvent<V>, V>> void whenChosen(F field, Consumer<V> chosen) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue());
            }
        });
    }

    /** Marks for a moment that others have changed what stands there. */
    static void flash(Component component) {
        component.getElement().executeJs("window.stegvisTyped?.flash(this)");
    }

    /** {@code mars 2027}. */
    static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, UI.getCurrent().getLocale()) + " " + month.getYear();
    }

    /** {@code mars 2027}, {@code mars–maj 2027} or {@code november 2027–mars 2028}. */
    static String months(YearMonth first, @Nullable YearMonth last) {
        if (last == null || last.equals(first)) {
            return month(first);
        }
        String from = first.getYear() == last.getYear()
                ? first.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, UI.getCurrent().getLocale())
                : month(first);
        return from + "–" + month(last);
    }

    /** A text of at most so many characters, cut between two words. */
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int cut = text.lastIndexOf(' ', longest - 1);
        return text.substring(0, cut > longest / 2 ? cut : longest - 1) + "…";
    }

    /** A number as people write it: {@code 2,5}. */
    static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /**
     * Reads a number as people write it, with or without a percent sign.
     *
     * @throws InvalidInputException at {@code field} when it is none
     */
    static @Nullable BigDecimal number(String field, String typed) {
        String digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "").replaceFirst("%$", "").replace(',', '.').replace('\u2212', '-');
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("-?\\d{1,12}(\\.\\d{1,4})?")) {
            throw InvalidInputException.at(field, "fundingui.number.bad");
        }
        return new BigDecimal(digits);
    }

    /**
     * Reads a whole number.
     *
     * @throws InvalidInputException at {@code field} when it is none
     */
    static @Nullable Integer whole(String field, String typed) {
        String digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("\\d{1,7}")) {
            throw InvalidInputException.at(field, "fundingui.whole.bad");
        }
        return Integer.valueOf(digits);
    }

    /**
     * Reads an amount as a spreadsheet gives it, öre rounded half up; an empty text, or the dash some show for nothing, is none.
     *
     * @throws InvalidInputException at {@code amount} when it is no amount or negative
     */
    static @Nullable Kronor pastedAmount(String pasted) {
        String text = pasted.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (text.isEmpty() || text.matches("[-\u2013\u2212](kr)?")) {
            return null;
        }
        Kronor amount = Kronor.parseRounded(text).orElseThrow(() -> InvalidInputException.at("amount", "fundingui.amount.bad"));
        if (amount.isNegative()) {
            throw InvalidInputException.at("amount", "fundingui.amount.negative");
        }
        return amount;
    }

    /** Whether a pasted amount has öre that are rounded away. */
    static boolean isRounded(String pasted) {
        return Kronor.hasFraction(pasted);
    }

    /**
     * Reads an amount; an empty text is none.
     *
     * @throws InvalidInputException at {@code amount} when it is no whole amount or negative
     */
    static @Nullable Kronor amount(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        Kronor amount = Kronor.parse(typed).orElseThrow(() -> InvalidInputException.at("amount", "fundingui.amount.bad"));
        if (amount.isNegative()) {
            throw InvalidInputException.at("amount", "fundingui.amount.negative");
        }
        return amount;
    }
}
