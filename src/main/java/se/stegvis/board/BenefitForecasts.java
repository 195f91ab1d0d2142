package se.stegvis.board;

import java.util.Collection;
import java.util.Map;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.ApplicationId;

/** Tells the board what is expected of applications if their goals are reached; implemented by whoever calculates. */
public interface BenefitForecasts {

    /** What the latest version of each of these applications was submitted with; those without a forecast are left out. */
    Map<ApplicationId, ExpectedBenefit> of(AssociationId association, Collection<ApplicationId> applications);
}
