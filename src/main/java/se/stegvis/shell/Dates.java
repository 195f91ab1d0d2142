package se.stegvis.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.stegvis.foundation.Texts;

/** The words and order of a date picker the Swedish way: 2026-11-22, weeks that begin on Monday. */
public final class Dates {

    private Dates() {}

    public static DatePickerI18n words(Component in) {
        Locale locale = Texts.spoken(UI.getCurrent() == null
                ? Texts.SWEDISH
                : UI.getCurrent().getLocale());
        DatePickerI18n words = new DatePickerI18n();
        words.setDateFormats("yyyy-MM-dd", "yyyyMMdd", "yyMMdd");
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
