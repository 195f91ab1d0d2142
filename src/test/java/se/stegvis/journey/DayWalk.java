package se.stegvis.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A processdag on its pages: what those who prepare and lead it do in the same way in several walks. */
final class DayWalk {

    static final String INITIATIVE = "Vägen vidare";

    /** The short form as it is offered: three themes. */
    static final String SHORT_FORM = "Kort form (3 teman, 2 tim)";

    private DayWalk() {}

    /** The förbundschef enters the insats that the days are about. */
    static void entersTheInitiative(Walk chief, World world) {
        chief.open(world.slug(), "insatser/ny").seesHeading("Lägg in tidigare insats");
        chief.fill("Insatsens namn", INITIATIVE);
        picks(chief, "Huvudman", "Provs kommun");
        picks(chief, "Första dag", "2017-01-01");
        picks(chief, "Sista dag", "2018-12-31");
        chief.fill("Beviljat 2017", "4 000 000").fill("Beslut", "§ 31, 2016-11-25");
        chief.fill("Mål, ett på varje rad", "Fler deltagare går vidare till arbete eller studier");
        chief.press("Spara insatsen").seesHeading(INITIATIVE);
    }

    /** Makes a day from a template, as the list offers it, and stands on its page. */
    static Walk makesADay(Walk leads, World world, String template, String name) {
        leads.open(world.slug(), "processdagar/ny").seesHeading("Ny processdag");
        leads.choose("Insats", INITIATIVE).choose("Mall", template).fill("Namn på dagen", name);
        picks(leads, "Datum", "2017-12-15");
        picks(leads, "Börjar", "08:15");
        picks(leads, "Slutar", "12:00");
        picks(leads, "Perioden ni ser på, från", "2017-01-01");
        picks(leads, "Perioden ni ser på, till", "2017-12-15");
        leads.fill("Den som dokumenterar", "Dora Dokumentatör");
        return leads.press("Skapa processdagen").seesHeading(name);
    }

    /** Types in a field with a list or a calendar, and leaves it. */
    static void picks(Walk walk, String label, String value) {
        Locator field = walk.page()
                .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
        field.fill(value);
        field.press("Enter");
        field.press("Tab");
    }

    static Locator role(Page page, AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
