package dev.lockstep.bench;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Exploration;
import dev.lockstep.engine.explore.Explored;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.rewrite.Program;
import dev.lockstep.engine.simulation.Limits;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.Optional;

/** The main class of a process that lets the engine explore one body: {@code speed SCENARIO MILLIS} or {@code bug SCENARIO}. */
final class LockstepProcess {

    private static final String SCENARIOS = "dev/lockstep/bench/scenario/";

    /** So many schedules are drawn between two looks at the clock. */
    private static final int BATCH = 500;

    private LockstepProcess() {}

    static void main(String[] arguments) throws ReflectiveOperationException {
        Scenario scenario = Scenario.valueOf(arguments[1]);
        if (arguments[0].equals("speed")) {
            speed(scenario.right(), Duration.ofMillis(Long.parseLong(arguments[2])))
                    .print();
        } else {
            bug(scenario.broken()).print();
        }
    }

    /** Draws schedules for a while, then for as long again with the clock on: no order is left out, and races are looked for. */
    private static Reading speed(Body right, Duration duration) throws ReflectiveOperationException {
        var body = rewritten(right);
        draw(body, duration);
        return draw(body, duration);
    }

    private static Reading draw(dev.lockstep.engine.explore.Body body, Duration duration) {
        Settings drawn = Settings.USUAL.withBudget(0, BATCH).withSteps(Long.MAX_VALUE);
        long begun = System.nanoTime();
        long schedules = 0;
        for (long seed = 0; System.nanoTime() - begun < duration.toNanos(); seed++) {
            Explored explored = new Exploration(body, drawn.withSeed(seed)).run();
            schedules += explored.coverage().schedules();
            Optional<Discovery> alarm = explored.gravest();
            if (alarm.isPresent()) {
                return new Reading(
                        schedules, since(begun), "false alarm: " + alarm.get().finding());
            }
        }
        return new Reading(schedules, since(begun), Reading.NOTHING);
    }

    /** Explores as a check does, from the first class on, up to the first finding. */
    private static Reading bug(Body broken) throws ReflectiveOperationException {
        long begun = System.nanoTime();
        Explored explored = new Exploration(rewritten(broken), upToTheFirstFinding()).run();
        Duration time = since(begun);
        return explored.gravest()
                .map(found -> new Reading(found.number(), time, Reading.FOUND))
                .orElse(new Reading(explored.coverage().schedules(), time, Reading.NOTHING));
    }

    private static Settings upToTheFirstFinding() {
        Settings usual = Settings.USUAL;
        return new Settings(
                usual.exhaustive(),
                usual.sampled(),
                usual.steps(),
                0,
                false,
                Leaks.DAEMONS,
                Cause.ATOMICITY,
                usual.seed(),
                Limits.USUAL);
    }

    static dev.lockstep.engine.explore.Body rewritten(Body original) throws ReflectiveOperationException {
        Program program = Program.of(LockstepProcess.class.getClassLoader(), name -> name.startsWith(SCENARIOS));
        MethodHandle maker = MethodHandles.publicLookup()
                .findConstructor(program.load(original.getClass().getName()), MethodType.methodType(void.class))
                .asType(MethodType.methodType(Body.class));
        return () -> ((Body) maker.invokeExact()).run();
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
