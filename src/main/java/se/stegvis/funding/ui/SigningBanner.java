package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.Section;
import se.stegvis.funding.Shortcoming;
import se.stegvis.funding.Signature;
import se.stegvis.funding.SigningParty;

/**
 * Says to who writes in a draft that somebody has signed it, before one changes anything, and afterwards whose signature fell. Silent
 * while nobody has signed.
 */
final class SigningBanner extends Composite<Div> {

    private record Key(AccountId signer, MemberId party) {

        static Key of(Signature signature) {
            return new Key(signature.signer(), signature.party());
        }
    }

    private final transient FormPage page;
    private final Div before = new Div();
    private final Div after = new Div();
    private transient List<Signature> standing = List.of();

    SigningBanner(FormPage page) {
        this.page = page;
        getContent().addClassName("fu-signed");
        after.getElement().setAttribute("role", "status");
        getContent().add(before, after);
        if (page.mayEdit() && page.services().signing().isSigned(page.id())) {
            show(page.services().signing().state(page.id()).parties());
        }
    }

    /** Looks at what has become of the signatures that stood when the page was last shown. */
    void refresh() {
        if (standing.isEmpty() || !page.mayEdit()) {
            return;
        }
        List<SigningParty> parties = page.services().signing().state(page.id()).parties();
        Set<Key> stood = standing.stream().map(Key::of).collect(Collectors.toSet());
        show(parties);
        standing.forEach(signature -> stood.remove(Key.of(signature)));
        parties.stream()
                .flatMap(party -> party.signatures().stream())
                .filter(signature -> stood.remove(Key.of(signature)))
                .forEach(signature -> {
                    Paragraph fell = new Paragraph(SigningWords.ended(page, signature));
                    fell.addClassName("sv-advice");
                    after.add(fell, again(signature.party()));
                });
    }

    private void show(List<SigningParty> parties) {
        standing = parties.stream()
                .flatMap(party -> party.signatures().stream())
                .filter(Signature::stands)
                .toList();
        before.removeAll();
        if (standing.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        standing.forEach(signature -> list.add(new ListItem(page.text(
                "fundingui.signing.banner.by",
                signature.name(),
                signature.partyName(),
                SwedishTime.dayOf(signature.signedAt()).toString()))));
        Paragraph warning = new Paragraph(page.text("fundingui.signing.banner", standing.size()));
        warning.addClassName("sv-strong");
        Div words = new Div(warning, list);
        words.addClassName("sv-advice");
        before.add(words);
    }

    private Component again(MemberId party) {
        return page.link(
                Section.ATTESTATION,
                Place.answer(Shortcoming.SIGNATURE, party.toString()),
                page.text("fundingui.signing.again"));
    }
}
