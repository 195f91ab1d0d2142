package se.stegvis.board;

import java.util.Optional;
import se.stegvis.funding.ApplicationId;

/** Tells the board what is known from processdagar; implemented by whoever knows. The board manages without. */
public interface WorkshopEvidence {

    Optional<LastWorkshop> of(ApplicationId application);
}
