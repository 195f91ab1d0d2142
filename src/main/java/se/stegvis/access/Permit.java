package se.stegvis.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One row of the permission table: callers with one of these roles may call the method when they stand like this towards its
 * object. Several permits on a method add up; what no permit allows is refused. docs/permissions.md is made from these.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Permit.Permits.class)
public @interface Permit {

    Role[] roles();

    /** Standings that count; a draft and a recusal must be named to be allowed. */
    Standing[] when() default {Standing.OWN, Standing.SAME_MEMBER, Standing.OTHER_MEMBER};

    /** Holder of several permits. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Permits {
        Permit[] value();
    }
}
