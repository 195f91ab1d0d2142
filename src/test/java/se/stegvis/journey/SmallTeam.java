package se.stegvis.journey;

import static se.stegvis.journey.Years.FIRST;

import java.util.Map;

/** A small application of one year: one goal that says neither how much nor by when, ten participants, one and a half million kronor. */
final class SmallTeam {

    static final String NAME = "Lilla teamet";
    static final String GOAL = "Deltagarna ska komma närmare arbete.";

    private final Applicant writer;
    private final String lead;
    private final String partner;
    private final SamordningsteamVasteras common;

    SmallTeam(Applicant writer, String lead, String partner) {
        this.writer = writer;
        this.lead = lead;
        this.partner = partner;
        this.common = new SamordningsteamVasteras(writer, lead, partner);
    }

    /** Writes every part but the first name, and leaves the application ready to be handed in. */
    void writesAll(World.SignIn contact) {
        writer.opens("A Grund")
                .picks("Inriktning", "Individinriktad: riktar sig till invånare")
                .dates("Första dag", FIRST + "-01-01")
                .dates("Sista dag", FIRST + "-12-31")
                .isSaved();
        common.writesLead();
        common.addsPartner(partner, contact.name(), contact.email());
        common.writesNeed(lead, partner);
        writesTargetGroup();
        writesGoal();
        common.writesImplementation();
        common.writesPerspectives();
        common.writesFollowUp();
        common.writesContinuation(lead, partner);
        writer.opens("J Budget")
                .writes("Lön inklusive sociala avgifter " + FIRST, "1 500 000")
                .writes("Sökt belopp " + FIRST, "1 500 000")
                .isSaved();
        common.answersGates();
    }

    private void writesTargetGroup() {
        writer.opens("D Målgrupp");
        Map.of(
                        "Primär målgrupp", "Unga vuxna som varken arbetar eller studerar.",
                        "Sekundär målgrupp", "Deras handläggare.",
                        "Ålder från", "18",
                        "Ålder till", "29",
                        "Hur deltagarna hittar hit", "Handläggare hos parterna föreslår insatsen.",
                        "Målgruppens delaktighet", "Fyra unga har läst och ändrat i idén.",
                        "Kvinnor " + FIRST, "5",
                        "Män " + FIRST, "5",
                        "Icke-binära " + FIRST, "0")
                .forEach(writer::writes);
        writer.isSaved();
    }

    private void writesGoal() {
        writer.opens("E Mål").presses("Lägg till mål");
        writer.in("Mål 1").waitFor();
        writer.writes("Mål 1 i en mening", GOAL)
                .isSaved()
                .selects(writer.in("Mål 1"), "Sorts mål", "Resultatmål")
                .selects(writer.in("Mål 1"), "Nivå", "Individnivå")
                .isSaved();
    }
}
