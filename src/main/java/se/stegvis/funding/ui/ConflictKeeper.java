package se.stegvis.funding.ui;

import java.util.Optional;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.ConflictId;
import se.stegvis.funding.ConflictOutcome;
import se.stegvis.funding.FieldPlace;
import se.stegvis.funding.OwnWords;
import se.stegvis.shell.WordKeeper;

/** Keeps the words of a field that met others, in the application they were written for. */
final class ConflictKeeper implements WordKeeper {

    private final FormPage page;
    private final String place;
    private final String label;

    ConflictKeeper(FormPage page, String place, String label) {
        this.page = page;
        this.place = place;
        this.label = label;
    }

    @Override
    public Optional<String> keep(String words, String base, String before) {
        try {
            return page.services()
                    .conflicts()
                    .keep(
                            page.id(),
                            page.live().section(),
                            new FieldPlace(place),
                            label,
                            new OwnWords(words, base, before.isEmpty() ? null : ConflictId.of(before)))
                    .map(kept -> kept.id().toString());
        } catch (RefusedException no) {
            page.refused();
            throw no;
        } catch (NotFoundException gone) {
            throw RefusedException.because("fundingui.gone");
        } finally {
            page.saved();
        }
    }

    @Override
    public void settle(String kept, Outcome outcome) {
        try {
            page.services().conflicts().settle(page.id(), ConflictId.of(kept), ConflictOutcome.valueOf(outcome.name()));
        } catch (NotFoundException gone) {
            throw RefusedException.because("fundingui.gone");
        } finally {
            page.saved();
        }
    }
}
