package dev.lockstep.engine.corpus;

import dev.lockstep.engine.Cause;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an exploration of a broken {@link Program} finds; a program without it is correct. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Finds {
    /** The highest-ranked cause, in the order of {@link Cause}, that some schedule of the program shows. */
    Cause value();

    /** What an assertion means that only some schedules break: a lost update, an interruption, or a wrong order. */
    Cause brokenAs() default Cause.ATOMICITY;
}
