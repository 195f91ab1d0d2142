package se.stegvis.processdag;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Setting;
import se.stegvis.foundation.AssociationId;
import se.stegvis.processdag.persistence.Ballot;
import se.stegvis.processdag.persistence.Parties;
import se.stegvis.processdag.persistence.ThemeEntity;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.policy.PartyTotals;

/**
 * The moment when a theme's scores are shown: the totals of parties that are large enough are kept, and every score is written anew
 * without party, phone or order. Callers hold the day's turn.
 */
@Component
class Reveals {

    /**
     * Days within which the same question counts as asked again, to people who may well answer as they did: two wholes and two parties
     * then tell what those have answered who came in between.
     */
    static final int SAME_QUESTION_DAYS = 90;

    private static final int FIRST_ROUND = 1;

    private final Ballot ballot;
    private final Parties parties;
    private final AssociationDirectory associations;

    Reveals(Ballot ballot, Parties parties, AssociationDirectory associations) {
        this.ballot = ballot;
        this.parties = parties;
        this.associations = associations;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void reveal(WorkshopEntity workshop, ThemeEntity theme) {
        List<PartyTotal> totals = mayShowParties(workshop, theme)
                ? PartyTotals.of(ballot.answers(theme.id()), fewestInGroup(workshop))
                : List.of();
        ballot.reveal(theme.associationId(), theme.id(), theme.round());
        parties.keep(theme.associationId(), theme.id(), totals);
    }

    /** The förbund's smallest group. */
    int fewestInGroup(WorkshopEntity workshop) {
        return associations.number(new AssociationId(workshop.associationId()), Setting.FEWEST_IN_GROUP);
    }

    /** A question is shown by party once: the first time, and not again while people remember what they answered. */
    private boolean mayShowParties(WorkshopEntity workshop, ThemeEntity theme) {
        LocalDate day = workshop.heldOn();
        return theme.round() == FIRST_ROUND
                && !parties.isAskedBefore(
                        theme, workshop, day.minusDays(SAME_QUESTION_DAYS), day.plusDays(SAME_QUESTION_DAYS));
    }
}
