package se.stegvis.funding;

import se.stegvis.foundation.AssociationId;

/**
 * A completion has been answered: there is a new version of a submitted application.
 *
 * @param version its number
 */
public record ApplicationCompleted(
        ApplicationId application, AssociationId association, String caseNumber, int version) {}
