package se.stegvis.idea.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.stegvis.access.CurrentActor;
import se.stegvis.association.AssociationService;
import se.stegvis.funding.StartService;
import se.stegvis.idea.IdeaService;
import se.stegvis.idea.IdeaTalkService;

/** All that the page of an idea calls. */
@Component
record IdeaServices(
        IdeaService ideas,
        IdeaTalkService talk,
        AssociationService associations,
        StartService starts,
        CurrentActor actor,
        Clock clock) {}
