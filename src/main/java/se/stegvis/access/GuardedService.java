package se.stegvis.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Service;

/**
 * A service that people reach through views, downloads or the phone. Every public method carries a {@link Permit}; the object of
 * the call is the first argument that is an {@link se.stegvis.foundation.ObjectId}. A public method without a permit fails the build.
 */
@Service
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface GuardedService {}
