package se.stegvis.demo;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.stegvis.access.CurrentActor;
import se.stegvis.demo.DemoPeople.Place;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Kronor;
import se.stegvis.idea.Advice;
import se.stegvis.idea.Idea;
import se.stegvis.idea.IdeaContent;
import se.stegvis.idea.IdeaId;
import se.stegvis.idea.IdeaService;
import se.stegvis.idea.IdeaTalkService;

/** An idea that has been sent, and that the kansli has answered. */
@Component
@Order(4)
class DemoIdeas implements DemoStory {

    private final IdeaService ideas;
    private final IdeaTalkService talk;
    private final CurrentActor currentActor;

    DemoIdeas(IdeaService ideas, IdeaTalkService talk, CurrentActor currentActor) {
        this.ideas = ideas;
        this.talk = talk;
        this.currentActor = currentActor;
    }

    @Override
    public void tell(Place malardalen, Place vattern) {
        IdeaId idea = currentActor.callAs(malardalen.person("karin"), () -> send(malardalen));
        currentActor.runAs(
                malardalen.person("christer"),
                () -> talk.answer(
                        idea,
                        Advice.TALK_TO,
                        "Tack för en tydlig idé. Den ligger inom det vi får betala för. Prata först med rehabkoordinatorerna i"
                                + " regionen: de ser hur många som väntar, och någon av dem behöver vara med från början."));
    }

    private IdeaId send(Place place) {
        AssociationId association = place.association().id();
        IdeaId id = ideas.start(association);
        Idea begun = ideas.open(id);
        ideas.save(
                id,
                new IdeaContent(
                        begun.content().member(),
                        "Körkort på vägen till jobb",
                        "Flera av dem vi möter får nej till arbete för att de inte kan ta sig dit. Ingen av oss får bekosta körkort eller"
                                + " övningskörning, och var och en hänvisar till någon annan. I fjol stod minst trettio personer"
                                + " stilla av det skälet.",
                        "Vuxna utan körkort som i övrigt är redo att arbeta",
                        Set.of(
                                place.member("Arbetsförmedlingen").id(),
                                place.member("Region Västmanland").id()),
                        Kronor.of(900_000),
                        "Från nästa höst, två år"),
                begun.version());
        ideas.send(id);
        return id;
    }
}
