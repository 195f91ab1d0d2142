package se.stegvis.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.access.ReachedTheMethod.Reached;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.ParticipantKind;
import se.stegvis.funding.PartsWorld;

/**
 * Every part in an application × every action × before and after submission: each cell is what came of a real person in that part calling
 * the method, with nothing kept of what it did.
 */
final class ApplicationParts {

    /** What the services say because of the caller's part. */
    private static final Set<String> RULES = Set.of(
            "funding.refused.contact",
            "funding.refused.otherPartner",
            "funding.refused.notContact",
            "funding.refused.notOwner",
            "fundingtogether.refused.notYours",
            "fundingtogether.refused.notOwner",
            "fundingtogether.refused.notAuthor");

    /** What they say because it has been submitted. */
    private static final Set<String> CLOSED = Set.of(
            "funding.refused.submitted", "funding.refused.submittedAlready", "fundingtogether.refused.closed");

    private final ApplicationContext context;
    private final TransactionTemplate transaction;
    private final PartsWorld world;

    ApplicationParts(ApplicationContext context, TransactionTemplate transaction) {
        this.context = context;
        this.transaction = transaction;
        this.world = new PartsWorld(context);
    }

    /** The second section of docs/permissions.md. */
    String section(List<Method> methods, Function<Method, String> names) {
        StringBuilder text = new StringBuilder("""
                # Who may do what in an application

                Each cell is tried: somebody in that part calls the method, in a draft (first sign) and once it has been submitted (second
                sign), with people and rows of the caller's own party. `✓` is let in · `○` is let in and refused by a rule about parts,
                with the reason · `×` is refused because it has been submitted, with the reason · `–` is refused as if there were nothing.
                The owner and the co-author are of the huvudman, as are signatory and reader here; OFFICE is a director who has been let in.

                """);
        Map<String, List<Method>> byService = new TreeMap<>(methods.stream()
                .collect(Collectors.groupingBy(method -> method.getDeclaringClass().getName().replace("se.stegvis.", ""))));
        byService.forEach((service, ofService) -> {
            text.append("## ").append(service).append(", by part\n\n| Method |");
            Arrays.stream(ParticipantKind.values()).forEach(kind -> text.append(' ').append(kind).append(" |"));
            text.append("\n|---|").append(":-:|".repeat(ParticipantKind.values().length)).append('\n');
            for (Method method : ofService) {
                text.append("| `").append(names.apply(method)).append("` |");
                for (ParticipantKind kind : ParticipantKind.values()) {
                    text.append(' ').append(sign(method, kind, true)).append(' ').append(sign(method, kind, false)).append(" |");
                }
                text.append('\n');
            }
            text.append('\n');
        });
        return text.toString();
    }

    /** What comes of a call. */
    String sign(Method method, ParticipantKind kind, boolean before) {
        AccountId caller = world.person(kind, before);
        @Nullable Object[] arguments = world.arguments(method, kind, before);
        ReachedTheMethod.Stop.ON.set(true);
        try {
            if (!(outcome(method, caller, arguments) instanceof Reached)) {
                return "–";
            }
        } finally {
            ReachedTheMethod.Stop.ON.set(false);
        }
        return switch (outcome(method, caller, arguments)) {
            case null -> "✓";
            case RefusedException no when RULES.contains(no.reason().key()) -> "○";
            case RefusedException no when CLOSED.contains(no.reason().key()) -> "×";
            case RefusedException no -> "✓";
            case NotFoundException no -> "✓";
            case InvalidInputException no -> "✓";
            case EditConflictException no -> "✓";
            case Throwable other ->
                throw new AssertionError("what PartsWorld calls " + method + " with does not get as far as its rules", other);
        };
    }

    /** What was thrown; null when it went through. */
    private @Nullable Throwable outcome(Method method, AccountId caller, @Nullable Object[] arguments) {
        Object service = context.getBean(method.getDeclaringClass());
        Throwable[] thrown = {null};
        context.getBean(CurrentActor.class).runAs(caller, () -> transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            try {
                method.invoke(service, arguments);
            } catch (InvocationTargetException failed) {
                thrown[0] = failed.getTargetException();
            } catch (IllegalAccessException impossible) {
                throw new AssertionError(impossible);
            }
        }));
        return thrown[0];
    }
}
