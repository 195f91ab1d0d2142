package se.stegvis.processdag;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import se.stegvis.testing.DatabaseTest;

/** A database test in which insatser are made up, so that a processdag needs no application to be granted first. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DatabaseTest
@Import({MadeUpInitiatives.class, Room.Rooms.class})
@interface ProcessdagTest {}
