package se.stegvis.funding.policy;

import java.util.stream.Stream;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.Commitment;
import se.stegvis.funding.Partner;
import se.stegvis.funding.Section;
import se.stegvis.funding.Shortcoming;

/** What must hold of huvudman and partners. That a partner cannot commit ahead stops nothing. */
final class PartyRules {

    private PartyRules() {}

    static Stream<Shortcoming> leadLeft(Candidate candidate) {
        String field = "parter.huvudman";
        ApplicationDraft draft = candidate.draft();
        return draft.lead()
                .filter(lead -> draft.possibleLeads().stream().noneMatch(possible -> possible.id().equals(lead.id())))
                .map(lead -> Findings.wrong("lead-left", Section.PARTIES, field, null, lead.name()))
                .stream();
    }

    static Stream<Shortcoming> tooFewParties(Candidate candidate) {
        int parties = candidate.draft().parties().size();
        return parties < candidate.fewestParties()
                ? Stream.of(Findings.missing("too-few-parties", Section.PARTIES, candidate.fewestParties(), parties))
                : Stream.of();
    }

    static Stream<Shortcoming> partnersIncomplete(Candidate candidate) {
        return candidate.draft().partners().stream().flatMap(PartyRules::incomplete);
    }

    private static Stream<Shortcoming> incomplete(Partner partner) {
        var content = partner.content();
        Commitment commitment = content.commitment();
        boolean unexplained = commitment != null
                && commitment != Commitment.YES
                && content.commitmentReason().isBlank();
        return Stream.of(
                        lacking(partner, "contribution", content.contribution().isBlank()),
                        lacking(partner, "signatory", content.signatory().isBlank()),
                        lacking(partner, "mandate", content.mandate().isBlank()),
                        lacking(partner, "commitment", commitment == null),
                        lacking(partner, "commitmentReason", unexplained))
                .flatMap(found -> found);
    }

    private static Stream<Shortcoming> lacking(Partner partner, String field, boolean lacks) {
        return lacks
                ? Stream.of(Findings.missing(
                        "partner-" + field, Section.PARTIES, partner.id().value(), field, partner.memberName()))
                : Stream.of();
    }

    static Stream<Shortcoming> partnersWithoutContact(Candidate candidate) {
        return candidate.draft().partners().stream()
                .filter(partner -> partner.contacts().isEmpty())
                .map(partner -> Findings.missing(
                        "partner-contact", Section.PARTIES, partner.id().value(), "contact", partner.memberName()));
    }
}
