package se.stegvis.funding;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.AccountId;
import se.stegvis.funding.ui.ApplicationFormView;
import se.stegvis.testing.DatabaseTest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The budget's page as somebody has it open, and what that person does there. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
abstract class BudgetPage extends SpringBrowserlessTest {

    static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    ApplicationContext context;

    FundingWorld world;
    ApplicationFixtures applications;

    @BeforeEach
    void aWorldOfItsOwn() {
        world = new FundingWorld(context);
        applications = new ApplicationFixtures(context, world);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    BudgetService budget() {
        return context.getBean(BudgetService.class);
    }

    List<BudgetRow> rows(ApplicationId id) {
        return world.as(world.karin, () -> context.getBean(ApplicationService.class).open(id)).budget();
    }

    void paste(int beyond, String... cellsAndTexts) {
        block("paste", beyond, cellsAndTexts);
    }

    void block(String kind, int beyond, String... cellsAndTexts) {
        ObjectNode detail = JSON.createObjectNode().put("kind", kind).put("beyond", beyond);
        var block = detail.putArray("cells");
        for (int i = 0; i < cellsAndTexts.length; i += 2) {
            block.addObject()
                    .put("cell", cell(cellsAndTexts[i]).getElement().getAttribute("data-cell"))
                    .put("text", cellsAndTexts[i + 1]);
        }
        Component grid = find(Div.class).all().stream()
                .filter(div -> div.getElement().hasAttribute("data-budget-grid"))
                .findFirst()
                .orElseThrow();
        ObjectNode data = JSON.createObjectNode();
        data.set("event.detail", detail);
        fire(grid, "budget-block", data);
        roundTrip();
    }

    /** Somebody writes in a cell and leaves it. */
    void write(String label, String text) {
        Input cell = cell(label);
        test(cell).setValue(text);
        fire(cell, "typed-left", JSON.createObjectNode());
        roundTrip();
    }

    /** What is said at a cell. */
    String said(String label) {
        return words(cell(label).getParent().orElseThrow());
    }

    void pressSmall(String label) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getAriaLabel().orElse("").equals(label))
                        .findFirst()
                        .orElseThrow())
                .click();
        roundTrip();
    }

    static void fire(Component at, String event, ObjectNode data) {
        at.getElement().getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(at.getElement(), event, data));
    }

    void press(String button) {
        test(find(Button.class).all().stream()
                        .filter(each -> each.getText().equals(button))
                        .findFirst()
                        .orElseThrow())
                .click();
        roundTrip();
    }

    Input cell(String label) {
        return Objects.requireNonNull(cells().get(label), label);
    }

    Map<String, Input> cells() {
        Map<String, Input> cells = new LinkedHashMap<>();
        find(Input.class).all().stream()
                .filter(input -> input.getElement().hasAttribute("data-cell"))
                .forEach(input -> cells.put(input.getAriaLabel().orElse(""), input));
        return cells;
    }

    Component open(ApplicationId id) {
        String slug = context.getBean(AssociationDirectory.class).get(world.association).slug();
        return navigate("f/" + slug + "/ansokningar/" + id + "/budget", ApplicationFormView.class);
    }

    void signIn(AccountId account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account.toString(), "", List.of()));
    }

    static String words(Component page) {
        return page.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
