package se.stegvis.funding;

import org.jspecify.annotations.Nullable;

/**
 * What a partner brings.
 *
 * @param contribution what it takes part with
 * @param signatory who signs for it
 * @param mandate the signatory's mandate
 * @param commitment whether it can carry on afterwards; null until answered
 * @param commitmentReason why, where the commitment is conditional or cannot be made
 */
public record PartnerContent(
        String contribution,
        String signatory,
        String mandate,
        @Nullable Commitment commitment,
        String commitmentReason) {

    public static final PartnerContent EMPTY = new PartnerContent("", "", "", null, "");
}
