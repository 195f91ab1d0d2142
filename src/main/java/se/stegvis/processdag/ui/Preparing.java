package se.stegvis.processdag.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.stegvis.processdag.InvitationService;
import se.stegvis.processdag.PlanService;

/** What the preparing of a day needs beside its details, themes and record. */
@Component
record Preparing(PlanService plans, InvitationService invitations, Clock clock) {}
