package se.stegvis.funding;

import java.util.List;
import se.stegvis.association.MemberId;

/**
 * A member that takes part beside the huvudman.
 *
 * @param contacts its people in the application, who answer for it
 * @param version what to send as expected version when saving over it
 */
public record Partner(
        PartnerId id, MemberId member, String memberName, PartnerContent content, List<Participant> contacts, long version) {

    public Partner {
        contacts = List.copyOf(contacts);
    }
}
