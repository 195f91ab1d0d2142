package se.stegvis.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.stegvis.foundation.Texts;

/** Dates are written and picked the Swedish way: 2026-11-22, weeks that begin on Monday. */
public final class Dates {

    private Dates() {}

    /**
     * Makes a field for a day Swedish. A day is mostly written; the calendar opens when one asks for it by its button or by arrow down,
     * and never in the way of who writes.
     */
    public static void prepare(DatePicker field) {
        field.setI18n(words(field));
        field.setAutoOpen(false);
    }

    /** As {@link #prepare(DatePicker)} for a day and a time of it: 2026-11-22, 14:02. */
    public static void prepare(DateTimePicker field) {
        field.setDatePickerI18n(words(field));
        field.setAutoOpen(false);
        field.setStep(Duration.ofMinutes(1));
        field.setLocale(Texts.SWEDISH);
        field.setDateAriaLabel(field.getTranslation("shell.dates.day", field.getLabel()));
        field.setTimeAriaLabel(field.getTranslation("shell.dates.time", field.getLabel()));
    }

    private static DatePickerI18n words(Component in) {
        Locale locale = Texts.spoken(UI.getCurrent() == null
                ? Texts.SWEDISH
                : UI.getCurrent().getLocale());
        DatePickerI18n words = new DatePickerI18n();
        words.setDateFormats("yyyy-MM-dd", "yyyyMMdd", "yyMMdd", "d/M yyyy", "d MMMM yyyy");
        words.setFirstDayOfWeek(1);
        words.setToday(in.getTranslation("shell.dates.today"));
        words.setCancel(in.getTranslation("shell.dates.cancel"));
        words.setBadInputErrorMessage(in.getTranslation("shell.dates.bad"));
        words.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        words.setWeekdays(days(TextStyle.FULL, locale));
        words.setWeekdaysShort(days(TextStyle.SHORT, locale));
        return words;
    }

    private static List<String> days(TextStyle style, Locale locale) {
        DayOfWeek[] fromSunday = {
            DayOfWeek.SUNDAY,
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY,
            DayOfWeek.SATURDAY
        };
        return Arrays.stream(fromSunday)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
