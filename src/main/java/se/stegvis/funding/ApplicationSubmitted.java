package se.stegvis.funding;

import se.stegvis.foundation.AssociationId;

/** An application has been submitted and registered. */
public record ApplicationSubmitted(ApplicationId application, AssociationId association, String caseNumber) {}
