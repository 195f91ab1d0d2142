package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.stegvis.association.Member;
import se.stegvis.foundation.Message;
import se.stegvis.funding.FormPlace;
import se.stegvis.funding.Partner;
import se.stegvis.shell.Notices;

/** The partners of an application, and a way to add one. */
final class PartnersEditor extends Composite<Div> {

    private final transient FormPage page;

    PartnersEditor(FormPage whole) {
        this.page = whole.in(new FormPlace.Partners());
        getContent().addClassName("fu-rows");
        getContent().add(new H2(page.text("fundingui.partners")));
        Paragraph help = new Paragraph(page.text("fundingui.partners.help"));
        help.addClassName("sv-muted");
        getContent().add(help);
        List<Partner> partners = page.draft().partners();
        if (partners.isEmpty()) {
            Paragraph empty = new Paragraph(page.text("fundingui.partners.none"));
            empty.addClassName("sv-empty");
            getContent().add(empty);
        }
        partners.forEach(partner -> getContent().add(new PartnerCard(page.in(new FormPlace.OnePartner(partner.member())), partner)));
        if (page.mayEdit()) {
            getContent().add(adding());
        }
    }

    private Component adding() {
        Set<String> taking = page.draft().parties().stream().map(party -> party.id().toString()).collect(Collectors.toSet());
        List<Member> free = page.draft().members().stream()
                .filter(member -> !taking.contains(member.id().toString()))
                .toList();
        if (free.isEmpty()) {
            return new Div();
        }
        Select<Member> member = Fields.select(page, page.text("fundingui.partner.member"), free, Member::name);
        Button add = Buttons.adding(page.text("fundingui.partner.add"), () -> {
            if (member.getValue() == null) {
                Notices.refused(this, Message.of("fundingui.partner.choose"));
                member.focus();
                return;
            }
            page.runAndRebuild(this, () -> {
                Partner added = page.services().partners().add(page.id(), member.getValue().id());
                page.focusNext(Place.row(added.id().value(), "contribution"));
            });
        });
        Div row = new Div(page.at("partner", member), add);
        row.addClassName("fu-adding");
        return row;
    }
}
