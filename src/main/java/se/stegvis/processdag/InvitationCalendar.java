package se.stegvis.processdag;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.notification.MailFile;

/** An invitation, a change of it or a cancellation, as calendars read it (iCalendar, RFC 5545; iTIP, RFC 5546). */
final class InvitationCalendar {

    private static final String FILE = "processdag.ics";

    private InvitationCalendar() {}

    /**
     * What the entry says.
     *
     * @param id the same in every edition
     * @param sequence which edition
     */
    record Entry(
            WorkshopId id,
            int sequence,
            String title,
            LocalDate day,
            LocalTime start,
            LocalTime end,
            String place,
            String description,
            Address organiser,
            Instant now) {}

    /** Somebody with an e-mail address; the name may be blank. */
    record Address(String name, String email) {

        @Nullable String commonName() {
            return name.isBlank() ? null : name;
        }
    }

    /** The entry for one guest, who does not see who else is invited. */
    static MailFile file(Entry entry, Address guest, boolean cancels) {
        VEvent event = new VEvent();
        event.setUid("processdag-" + entry.id() + "@stegvis");
        event.setDateTimeStamp(Date.from(entry.now()));
        event.setSequence(entry.sequence());
        event.setDateStart(date(entry.day(), entry.start()));
        event.setDateEnd(date(entry.day(), entry.end()));
        event.setSummary(entry.title());
        if (!entry.description().isBlank()) {
            event.setDescription(entry.description());
        }
        if (!entry.place().isBlank()) {
            event.setLocation(entry.place());
        }
        event.setOrganizer(
                new Organizer(entry.organiser().commonName(), entry.organiser().email()));
        event.addAttendee(attending(guest));
        event.setStatus(cancels ? Status.cancelled() : Status.confirmed());
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Stegvis//Processdag//SV");
        calendar.setMethod(cancels ? Method.CANCEL : Method.REQUEST);
        calendar.addEvent(event);
        return new MailFile(
                FILE,
                "text/calendar; charset=UTF-8; method=" + (cancels ? Method.CANCEL : Method.REQUEST),
                Biweekly.write(calendar).go());
    }

    /** Written in UTC: the receiver's calendar shows it in its own zone, and the entry needs no zone of ours. */
    private static Date date(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(SwedishTime.ZONE).toInstant());
    }

    private static Attendee attending(Address guest) {
        Attendee attendee = new Attendee(guest.commonName(), guest.email());
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(true);
        return attendee;
    }
}
