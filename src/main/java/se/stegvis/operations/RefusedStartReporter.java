package se.stegvis.operations;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why a start was refused in one line, without a stack trace. Found through {@code META-INF/spring.factories}. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedStartReporter implements SpringBootExceptionReporter {

    RefusedStartReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedStart refused) {
                LoggerFactory.getLogger(RefusedStart.class).error(refused.getMessage());
                return true;
            }
        }
        return false;
    }
}
