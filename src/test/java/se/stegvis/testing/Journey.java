package se.stegvis.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in the browser. Its methods may ask for {@link People}: asked for by a test method they live as long as the
 * test, asked for by {@code @BeforeAll} as long as the class. When a test fails, what each person saw is saved in
 * target/journey-failures; an uncaught error in a page fails the test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("journey")
@ExtendWith(JourneyExtension.class)
public @interface Journey {}
