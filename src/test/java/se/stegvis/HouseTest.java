package se.stegvis;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The rules of the house: who may know whom, and what nobody does. */
class HouseTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Stegvis.class);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.stegvis");

    @Test
    void modules_use_each_other_by_their_public_side_only_and_in_one_direction() {
        MODULES.verify();
    }

    @Test
    void the_map_of_the_modules_is_the_one_in_the_documentation() throws IOException {
        Path drawn = Path.of("target", "modules");
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(drawn.toString()))
                .writeModuleCanvases();
        Files.writeString(Files.createDirectories(drawn).resolve("README.md"), map());
        Path kept = Files.createDirectories(Path.of("docs", "modules"));
        Set<String> names = new TreeSet<>();
        try (var files = Files.list(drawn)) {
            for (Path file : files.toList()) {
                names.add(file.getFileName().toString());
                Path target = kept.resolve(file.getFileName());
                if (!Files.exists(target) || Files.mismatch(file, target) != -1) {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        try (var files = Files.list(kept)) {
            for (Path file : files.toList()) {
                if (!names.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void nobody_prints_to_the_console() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void what_a_class_needs_comes_through_its_constructor() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void styles_live_in_style_sheets() {
        noClasses()
                .should()
                .callCodeUnitWhere(target(reachesForInlineStyle()))
                .because("looks belong to the style sheets in frontend/")
                .check(CLASSES);
    }

    @Test
    void the_time_comes_from_the_injected_clock() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Configuration.class)
                .should()
                .callCodeUnitWhere(target(asksTheMachineForTheTime()))
                .because("a test, and a server in another zone, must be able to say what time it is")
                .check(CLASSES);
    }

    @Test
    void what_a_module_has_stored_is_its_own() {
        classes()
                .that()
                .resideInAPackage("se.stegvis.*.persistence..")
                .should(beUsedByTheirOwnModuleOnly())
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void a_view_knows_services_and_never_storage() {
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..persistence..", "jakarta.persistence..", "org.springframework.data.jpa..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void the_goal_check_knows_neither_spring_nor_storage() {
        noClasses()
                .that()
                .resideInAnyPackage("se.stegvis.goal.check..", "se.stegvis.goal.language..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "se.stegvis.goal.persistence..")
                .because("the command line reads ten thousand goals without starting anything")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void the_calculation_is_plain_java() {
        noClasses()
                .that()
                .resideInAPackage("se.stegvis.benefit..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "com.vaadin..")
                .because("other programs and evaluators calculate without starting anything")
                .check(CLASSES);
    }

    private static DescribedPredicate<CodeUnitCallTarget> reachesForInlineStyle() {
        return describe(
                "the inline style of an element",
                called -> called.getName().equals("getStyle")
                        && (called.getOwner().isAssignableTo(HasStyle.class)
                                || called.getOwner().isAssignableTo(HasElement.class)
                                || called.getOwner().isAssignableTo(Element.class)));
    }

    private static DescribedPredicate<CodeUnitCallTarget> asksTheMachineForTheTime() {
        return describe("the time or zone of the machine", called -> {
            String owner = called.getOwner().getName();
            boolean withoutClock = called.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            return switch (called.getName()) {
                case "now" -> owner.startsWith("java.time.") && withoutClock;
                case "systemDefault" -> owner.equals("java.time.ZoneId");
                case "system", "systemUTC", "systemDefaultZone" -> owner.equals("java.time.Clock");
                case "currentTimeMillis" -> owner.equals("java.lang.System");
                case "<init>" -> owner.equals("java.util.Date") && called.getRawParameterTypes().isEmpty();
                default -> false;
            };
        });
    }

    private static ArchCondition<JavaClass> beUsedByTheirOwnModuleOnly() {
        return new ArchCondition<>("be used by their own module only") {
            @Override
            public void check(JavaClass stored, ConditionEvents events) {
                stored.getDirectDependenciesToSelf().stream()
                        .filter(use -> !moduleOf(use.getOriginClass()).equals(moduleOf(stored)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(stored, use.getDescription())));
            }
        };
    }

    private static String moduleOf(JavaClass type) {
        return type.getPackageName().replaceFirst("^(se\\.stegvis\\.[^.]+).*", "$1");
    }

    /** The modules and their dependencies as a Mermaid drawing, which a browser shows without further tools. */
    private static String map() {
        String modules = StreamSupport.stream(MODULES.spliterator(), false)
                .sorted()
                .map(HouseTest::arrows)
                .collect(Collectors.joining());
        return """
                # The modules of Stegvis

                Drawn from the code by `HouseTest`; an arrow reads "knows".

                ```mermaid
                graph TD
                """
                + modules + "```\n";
    }

    private static String arrows(ApplicationModule module) {
        String own = module.getIdentifier().toString();
        return module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .filter(other -> !other.equals(own))
                .sorted()
                .map(other -> "  " + own + " --> " + other + "\n")
                .collect(Collectors.joining("", "  " + own + "\n", ""));
    }
}
