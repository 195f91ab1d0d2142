package se.stegvis.funding;

import se.stegvis.foundation.AssociationId;

/** A submitted application has been taken back by whoever submitted it. */
public record ApplicationWithdrawn(ApplicationId application, AssociationId association, String caseNumber) {}
