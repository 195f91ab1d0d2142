package se.stegvis.processdag;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import se.stegvis.testing.DatabaseTest;

/** A database test that makes rooms for processdagar. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DatabaseTest
@Import(Room.Rooms.class)
@interface ProcessdagTest {}
