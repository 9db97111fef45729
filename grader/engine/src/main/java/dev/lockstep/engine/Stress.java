package dev.lockstep.engine;

import dev.lockstep.engine.stress.StressExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test whose body runs many times on real threads, uninstrumented.
 *
 * <p>The method usually takes a {@link Workers} parameter and starts its threads through it. Each iteration runs on a fresh test
 * instance, {@code @BeforeEach} and {@code @AfterEach} included. The first iteration lets the workers run one after another; the
 * others start them together, in an order and with small delays drawn from a seed; the last quarter uses virtual threads. The
 * first failing iteration ends the test.
 *
 * <p>The number of iterations is the only budget: no result depends on how fast the machine is.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@Tag("concurrency")
@Tag(Stress.TAG)
@ExtendWith(StressExtension.class)
public @interface Stress {

    /** The tag of all such tests. */
    String TAG = "stress";

    /** The key of the report entry that a failing iteration publishes: the name of the {@link Cause} of a broken assertion. */
    String BROKEN_AS = "lockstep.brokenAs";

    /** The key of the report entry that a failing iteration publishes if it is the first, and has made no other thread. */
    String ALONE = "lockstep.alone";

    /** How many times the body runs, 1 to 100,000. */
    int iterations() default 200;

    /** The cause of an assertion that holds while threads run one after another and breaks when they overlap. */
    Cause cause() default Cause.ATOMICITY;

    /** Whether threads may still be alive when the test has ended. */
    boolean allowLeakedThreads() default false;
}
