package se.stegvis.access;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** Stands right behind the guard: whoever gets here was let in, and nothing is done. */
@TestConfiguration
class ReachedTheMethod {

    /** The guard let the call through. */
    static final class Reached extends RuntimeException {
        Reached() {
            super("reached", null, false, false);
        }
    }

    @Aspect
    @Order(PermitInterceptor.BEFORE_TRANSACTIONS + 1)
    static class Stop {

        /** Only stops when a test says so, so that the world can be built through the same services. */
        static final ThreadLocal<Boolean> ON = ThreadLocal.withInitial(() -> false);

        @Around("@within(se.stegvis.access.GuardedService) && execution(public * *(..))")
        Object stop(ProceedingJoinPoint call) throws Throwable {
            if (ON.get()) {
                throw new Reached();
            }
            return call.proceed();
        }
    }

    @Bean
    Stop stop() {
        return new Stop();
    }
}
