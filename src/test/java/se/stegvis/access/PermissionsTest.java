package se.stegvis.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.access.ReachedTheMethod.Reached;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.ObjectId;
import se.stegvis.funding.ApplicationId;
import se.stegvis.testing.DatabaseTest;

/**
 * The permission table of docs/permissions.md: made from the permits in the code, and each cell tried against the running services
 * with real people and real objects in a real database.
 */
@DatabaseTest
@Import(ReachedTheMethod.class)
class PermissionsTest {

    private static final Path DOCUMENT = Path.of("docs", "permissions.md");

    /** One letter for each way of standing, as the document's head explains. */
    private static final Map<Standing, String> LETTERS = new EnumMap<>(Map.of(
            Standing.OWN_DRAFT, "u",
            Standing.READER_DRAFT, "r",
            Standing.SAME_MEMBER_DRAFT, "m",
            Standing.OTHER_MEMBER_DRAFT, "a",
            Standing.OWN, "U",
            Standing.SAME_MEMBER, "M",
            Standing.OTHER_MEMBER, "A",
            Standing.RECUSED, "J"));

    @Autowired
    ApplicationContext context;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void every_method_that_people_reach_has_a_row_in_the_table() {
        List<String> without = methods().stream()
                .filter(method -> method.getAnnotationsByType(Permit.class).length == 0)
                .map(PermissionsTest::name)
                .toList();
        assertThat(without).as("public methods of guarded services without @Permit").isEmpty();
    }

    @Test
    void every_kind_of_object_that_a_guarded_service_takes_can_be_tried() {
        Set<Class<?>> kinds = methods().stream()
                .flatMap(method -> objectOf(method).stream())
                .filter(kind -> kind != AssociationId.class)
                .collect(Collectors.toSet());
        Set<Class<?>> tried = targets().stream().map(Targets::type).collect(Collectors.toSet());
        assertThat(tried).containsAll(kinds);
    }

    @Test
    void the_document_is_the_table_in_the_code() throws IOException {
        String table = document();
        String written = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
        if (!written.equals(table)) {
            Files.createDirectories(Path.of("target"));
            Files.writeString(Path.of("target", "permissions.md"), table);
        }
        assertThat(written).as("docs/permissions.md; the table as it is now stands in target/permissions.md").isEqualTo(table);
    }

    @Test
    void every_cell_holds_when_real_people_call_with_real_objects() {
        PermissionWorld world = new PermissionWorld(context, transaction);
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Method method : methods()) {
            for (Role role : Role.values()) {
                for (Case attempt : world.cases(role, objectOf(method).orElse(null), targets())) {
                    boolean expected = allows(method, role, attempt);
                    boolean got = isLetIn(method, attempt);
                    tried++;
                    if (expected != got) {
                        wrong.add(name(method) + " × " + role + " × " + attempt.label() + ": the table says "
                                + (expected ? "allow" : "refuse") + ", the code " + (got ? "allows" : "refuses"));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(methods().size() * Role.values().length);
    }

    @Test
    void somebody_elses_object_and_one_that_does_not_exist_answer_alike() {
        PermissionWorld world = new PermissionWorld(context, transaction);
        for (Method method : methods()) {
            Class<? extends ObjectId> kind = objectOf(method).orElse(null);
            if (kind == null || isOpen(method)) {
                continue;
            }
            Throwable elsewhere = outcome(method, world.elsewhere(kind, targets()));
            Throwable nowhere = outcome(method, world.nowhere(kind));
            assertThat(elsewhere).as(name(method)).isInstanceOf(NotFoundException.class);
            assertThat(nowhere).as(name(method)).isInstanceOf(NotFoundException.class);
            assertThat(elsewhere).as(name(method)).hasMessage(nowhere.getMessage());
        }
    }

    /** A try: who calls, with which object. */
    record Case(
            String label,
            @Nullable Object caller,
            @Nullable ObjectId object,
            @Nullable Standing standing,
            boolean otherAssociation) {}

    private boolean allows(Method method, Role role, Case attempt) {
        Permit[] permits = method.getAnnotationsByType(Permit.class);
        if (isOpen(method)) {
            return true;
        }
        if (role == Role.ANYONE || role == Role.PHONE) {
            return false;
        }
        for (Permit permit : permits) {
            Set<Role> roles = EnumSet.copyOf(List.of(permit.roles()));
            if (roles.contains(Role.PERSON)) {
                return true;
            }
            if (role == Role.INSTALLATION_ADMINISTRATOR && roles.contains(role)) {
                return true;
            }
            if (objectOf(method).isEmpty() || attempt.otherAssociation() || !roles.contains(role)) {
                continue;
            }
            Standing standing = attempt.standing();
            if (standing == null || List.of(permit.when()).contains(standing)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLetIn(Method method, Case attempt) {
        Throwable outcome = outcome(method, attempt);
        assertThat(outcome)
                .as("%s × %s", name(method), attempt.label())
                .isInstanceOfAny(
                        Reached.class, NotFoundException.class, ForbiddenException.class, SignedOutException.class);
        return outcome instanceof Reached;
    }

    private Throwable outcome(Method method, Case attempt) {
        Object service = context.getBean(method.getDeclaringClass());
        @Nullable Object[] arguments = new Object[method.getParameterCount()];
        boolean objectGiven = false;
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            if (!objectGiven && attempt.object() != null && type.isInstance(attempt.object())) {
                arguments[i] = attempt.object();
                objectGiven = true;
            } else {
                arguments[i] = nothingOf(type);
            }
        }
        try {
            ReachedTheMethod.Stop.ON.set(true);
            if (attempt.caller() instanceof se.stegvis.foundation.AccountId caller) {
                return currentActor.callAs(caller, () -> call(service, method, arguments));
            }
            SecurityContextHolder.clearContext();
            return call(service, method, arguments);
        } finally {
            ReachedTheMethod.Stop.ON.set(false);
        }
    }

    private static Throwable call(Object service, Method method, @Nullable Object[] arguments) {
        try {
            method.invoke(service, arguments);
            throw new AssertionError("the call was not stopped: " + name(method));
        } catch (InvocationTargetException thrown) {
            return thrown.getTargetException();
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static @Nullable Object nothingOf(Class<?> type) {
        if (!type.isPrimitive()) {
            return null;
        }
        if (type == boolean.class) {
            return false;
        }
        return type == long.class ? (Object) 0L : type == int.class ? (Object) 0 : (Object) 0.0;
    }

    private List<Method> methods() {
        return context.getBeansWithAnnotation(GuardedService.class).values().stream()
                .map(AopUtils::getTargetClass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .sorted(Comparator.comparing(PermissionsTest::name))
                .toList();
    }

    /** The kind of object a call is about: its first argument that is an id with a resolver, or a förbund. */
    private Optional<Class<? extends ObjectId>> objectOf(Method method) {
        Set<Class<?>> resolved = new java.util.HashSet<>();
        for (StandingResolver<?> resolver : context.getBeansOfType(StandingResolver.class).values()) {
            resolved.add(resolver.idType());
        }
        return Arrays.stream(method.getParameterTypes())
                .filter(type -> type == AssociationId.class || resolved.contains(type))
                .findFirst()
                .map(type -> type.asSubclass(ObjectId.class));
    }

    private List<Targets> targets() {
        return PermissionTargets.all(context);
    }

    private static boolean isOpen(Method method) {
        return Arrays.stream(method.getAnnotationsByType(Permit.class))
                .flatMap(permit -> Arrays.stream(permit.roles()))
                .anyMatch(role -> role == Role.ANYONE || role == Role.PHONE);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
    }

    private String document() {
        StringBuilder text = new StringBuilder("""
                # Who may do what

                Made from the permits in the code; `PermissionsTest` compares this page with them and tries every cell against the running
                services. A call that no cell allows is refused, whatever a view shows.

                Towards an object a caller stands in one of these ways; a cell lists the letters that are allowed:
                `u` an own draft (writes it, or is an invited partner's contact) · `r` a draft one has been let into to read, comment or
                sign · `m` a draft of the own member · `a` a draft of other members · `U` own, submitted or otherwise no draft · `M` the own member's · `A` another member's or the förbund's ·
                `J` has declared jäv on it. `✓` stands for all that the object knows of, `–` for none. In another förbund everything is
                refused, and answers like something that does not exist.

                """);
        Map<String, List<Method>> byService = new TreeMap<>(methods().stream()
                .collect(Collectors.groupingBy(method -> method.getDeclaringClass().getName().replace("se.stegvis.", ""))));
        List<Role> columns = Arrays.stream(Role.values()).toList();
        byService.forEach((service, methods) -> {
            text.append("## ").append(service).append("\n\n| Method |");
            columns.forEach(role -> text.append(' ').append(role).append(" |"));
            text.append("\n|---|").append(":-:|".repeat(columns.size())).append('\n');
            for (Method method : methods) {
                text.append("| `").append(name(method).replaceFirst("^[^.]*\\.", "")).append("` |");
                columns.forEach(role -> text.append(' ').append(cell(method, role)).append(" |"));
                text.append('\n');
            }
            text.append('\n');
        });
        List<Method> ofApplications = methods().stream()
                .filter(method -> objectOf(method).filter(kind -> kind == ApplicationId.class).isPresent())
                .toList();
        return text + new ApplicationParts(context, transaction)
                .section(ofApplications, method -> name(method).replaceFirst("^[^.]*\\.", ""));
    }

    private String cell(Method method, Role role) {
        if (isOpen(method)) {
            return "✓";
        }
        if (role == Role.PERSON || objectOf(method).isEmpty() || objectOf(method).get() == AssociationId.class) {
            Case inside = new Case("", null, null, null, false);
            return allows(method, role, inside) ? "✓" : "–";
        }
        String letters = Arrays.stream(Standing.values())
                .filter(standing -> allows(method, role, new Case("", null, null, standing, false)))
                .map(LETTERS::get)
                .collect(Collectors.joining(" "));
        return letters.isEmpty() ? "–" : letters;
    }
}
