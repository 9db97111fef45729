package dev.lockstep.engine;

import dev.lockstep.engine.junit.EveryScheduleExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test whose body runs once per thread schedule: every one if there are few, else a fixed, seeded number of them.
 *
 * <p>The body is ordinary Java. Threads, locks, executors, futures and timeouts work as usual, but the engine decides when one
 * thread goes on and another has to wait, and time is virtual: a timeout of ten seconds costs nothing and is exact. Each schedule
 * runs on a fresh test instance, with fresh statics; {@code @BeforeAll}, {@code @BeforeEach}, {@code @AfterEach} and {@code
 * @AfterAll} belong to it. The method may take a {@link Workers} parameter, and may be parameterized with values of the JDK, arrays
 * and collections of them, and enum constants.
 *
 * <p>The test fails if any schedule breaks an assertion, lets an exception escape from a thread, races on memory, deadlocks,
 * never ends, or leaves a thread or a lock behind. It fails with the interleaving that shows it.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@Tag("concurrency")
@Tag(EverySchedule.TAG)
@ExtendWith(EveryScheduleExtension.class)
public @interface EverySchedule {

    /** The tag of all such tests. */
    String TAG = "every-schedule";

    /** The key of the report entry that says how many schedules were looked at: "every 12" or "sample 2003". */
    String COVERAGE = "lockstep.coverage";

    /** JUnit's configuration parameter with a replay id, whatever that is called: the test runs under its schedule only. */
    String ONLY_SCHEDULE = "lockstep.schedule";

    /** JUnit's configuration parameter that is set where a person is to choose the schedule: the test hands out its body, and is not run. */
    String PLAY = "lockstep.play";

    /** How many schedules are tried at most, 10 to 1,000,000, before they are sampled, and how many are sampled then. */
    int budget() default 1_000;

    /** Whether a few timers may fire although threads could still run, as on a machine that stalls. */
    boolean adversarialTime() default false;

    /** Which threads may be left behind. */
    Leaks allowedLeaks() default Leaks.DAEMONS;

    /** The cause of an assertion that holds while threads run one after another and breaks under some other schedule. */
    Cause cause() default Cause.ATOMICITY;
}
