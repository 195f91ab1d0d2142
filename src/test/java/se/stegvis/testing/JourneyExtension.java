package se.stegvis.testing;

import java.lang.reflect.Method;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Brings the browser and its people to {@link Journey} tests and keeps the evidence when one fails. */
final class JourneyExtension
        implements BeforeAllCallback,
                ParameterResolver,
                AfterTestExecutionCallback,
                LifecycleMethodExecutionExceptionHandler {

    private static final Path FAILURES = Path.of("target", "journey-failures");

    private static final Namespace OURS = Namespace.create(JourneyExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        // The root's store closes what it holds when the last test is over.
        context.getRoot().getStore(OURS).computeIfAbsent(Camera.class, key -> Camera.ofTheSuite(), Camera.class);
        // Launched here, so that a missing browser is said once a class, in the one line that says what to install.
        chromium(context);
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Chromium.class, key -> Chromium.launch(), Chromium.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == People.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = chromium(context);
        return context.getStore(OURS).computeIfAbsent(People.class, key -> new People(chromium), People.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        People people = people(context);
        if (people == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            people.saveEvidence(FAILURES, name(context));
            return;
        }
        try {
            people.assertNoPageErrors();
            people.forgetEvidence();
        } catch (AssertionError e) {
            people.saveEvidence(FAILURES, name(context));
            throw e;
        }
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withEvidence(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withEvidence(context, failure);
    }

    private static Throwable withEvidence(ExtensionContext context, Throwable failure) {
        People people = people(context);
        if (people != null) {
            people.saveEvidence(FAILURES, name(context));
        }
        return failure;
    }

    private static @Nullable People people(ExtensionContext context) {
        return context.getStore(OURS).get(People.class, People.class);
    }

    private static String name(ExtensionContext context) {
        return context.getRequiredTestClass().getSimpleName()
                + context.getTestMethod().map(Method::getName).map(m -> "." + m).orElse("");
    }
}
