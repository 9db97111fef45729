package dev.lockstep.engine.canary;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.engine.explore.Exploration;
import dev.lockstep.engine.explore.Explored;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.rewrite.Program;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A check of the engine itself, made once before anything is explored.
 *
 * <p>A tool that rewrites classes can lose its teeth without a word, when a new JDK or a changed flag makes its hooks miss. So
 * programs whose results are known are explored first: if a racy counter passes, or a guarded one fails, nothing that this engine
 * says is worth anything, and it says that instead.
 */
public final class Canary {

    private static final String HERE = "dev/lockstep/engine/canary/";

    private static @Nullable String complaint;
    private static boolean sang;

    private Canary() {}

    /** Explores the known programs, the first time that it is called. */
    public static synchronized void singOnce() {
        if (!sang) {
            // Throws, each time anew, what is wrong with how Java was started: that is not the engine's fault.
            Program known = Program.of(Canary.class.getClassLoader(), name -> name.startsWith(HERE));
            complaint = sing(known).orElse(null);
            sang = true;
        }
        if (complaint != null) {
            throw new EngineBrokenException(complaint);
        }
    }

    /** What is wrong with the engine; empty if nothing is known to be. */
    static Optional<String> sing(Program program) {
        try {
            return complaint(program, "RacyCounter", 3, Cause.LOST_UPDATE)
                    .or(() -> unchecked(program, "GuardedCounter", 2, null))
                    .or(() -> unchecked(program, "OppositeLocks", 2, Cause.DEADLOCK));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return Optional.of("the known programs could not be explored: " + e);
        }
    }

    private static Optional<String> unchecked(Program program, String name, int fewest, @Nullable Cause expected) {
        try {
            return complaint(program, name, fewest, expected);
        } catch (ReflectiveOperationException e) {
            return Optional.of(name + " could not be explored: " + e);
        }
    }

    private static Optional<String> complaint(Program program, String name, int fewest, @Nullable Cause expected)
            throws ReflectiveOperationException {
        Settings settings = Settings.USUAL.withBrokenAs(Cause.LOST_UPDATE).withBudget(100, 10);
        Explored explored = new Exploration(body(program, name), settings).run();
        Cause seen =
                explored.gravest().map(discovery -> discovery.finding().cause()).orElse(null);
        boolean all = explored.coverage() instanceof Coverage.Every(int schedules) && schedules >= fewest;
        return seen == expected && all
                ? Optional.empty()
                : Optional.of("%s: expected %s in every one of at least %d interleavings, saw %s in %s"
                        .formatted(
                                name,
                                expected,
                                fewest,
                                seen,
                                explored.coverage().words()));
    }

    private static Body body(Program program, String name) throws ReflectiveOperationException {
        Class<?> type = program.load(HERE.replace('/', '.') + name);
        MethodHandle make = MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                .findConstructor(type, MethodType.methodType(void.class));
        return () -> ((Runnable) make.invoke()).run();
    }
}
