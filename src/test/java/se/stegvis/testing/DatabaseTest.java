package se.stegvis.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application against a database: on H2 in the first run of the tests, on a real PostgreSQL in the
 * second. All such tests share one application and one database, so each makes a förbund of its own and looks at
 * nothing else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles(resolver = TestDatabase.Profiles.class)
@EnableScenarios
public @interface DatabaseTest {}
