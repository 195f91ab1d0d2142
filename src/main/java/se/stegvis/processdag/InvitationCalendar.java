package se.stegvis.processdag;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
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
    record Address(String name, String email) {}

    /** The entry for one guest, who does not see who else is invited. */
    static MailFile file(Entry entry, Address guest, boolean cancels) {
        PropertyList event = new PropertyList(List.of(
                new Uid("processdag-" + entry.id() + "@stegvis"),
                new DtStamp(entry.now()),
                new Sequence(entry.sequence()),
                new DtStart<>(instant(entry.day(), entry.start())),
                new DtEnd<>(instant(entry.day(), entry.end())),
                new Summary(entry.title()),
                new Description(entry.description()),
                new Location(entry.place()),
                new Organizer(new ParameterList(named(entry.organiser())), mailto(entry.organiser())),
                new Attendee(attending(guest), mailto(guest)),
                cancels ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED));
        Calendar calendar = new Calendar(
                new PropertyList(List.of(
                        new ProdId("-//Stegvis//Processdag//SV"),
                        ImmutableVersion.VERSION_2_0,
                        cancels ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST)),
                new ComponentList<>(List.of(new VEvent(event))));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a calendar entry could not be written to memory", e);
        }
        String method = cancels ? "CANCEL" : "REQUEST";
        return new MailFile(FILE, "text/calendar; charset=UTF-8; method=" + method, text.toString());
    }

    /** UTC: the receiver's calendar shows it in its own zone, and the entry needs no zone of ours. */
    private static Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(SwedishTime.ZONE).toInstant();
    }

    private static ParameterList attending(Address guest) {
        List<Parameter> parameters = new ArrayList<>(named(guest));
        parameters.addAll(List.of(Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.TRUE));
        return new ParameterList(parameters);
    }

    private static List<Parameter> named(Address address) {
        return address.name().isBlank() ? List.of() : List.of(new Cn(address.name().replace('"', '\'')));
    }

    private static URI mailto(Address address) {
        try {
            return new URI("mailto", address.email(), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address: " + e.getReason(), e);
        }
    }
}
