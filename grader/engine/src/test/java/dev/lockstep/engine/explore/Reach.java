package dev.lockstep.engine.explore;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.simulation.Limits;
import dev.lockstep.engine.simulation.Options;
import dev.lockstep.engine.simulation.Result;
import dev.lockstep.engine.simulation.Strategy;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What a search reached.
 *
 * @param states how schedules ended, with their findings and what their threads saw
 * @param all whether that is all there is
 */
record Reach(Set<String> states, boolean all, int schedules) {

    /** Nothing rare happens, and no thread may be left. */
    static final Options USUAL = new Options(0, 0, false, Leaks.NONE, 0);

    private static final int LONGEST = 400;

    /** Runs schedules until all are run, or {@code most} of them. */
    static Reach of(Body body, boolean reduced, int most, Options options) {
        return of(body, reduced, most, options, search -> search);
    }

    /** The same if what the simulation tells the search goes through {@code between}. */
    static Reach of(Body body, boolean reduced, int most, Options options, UnaryOperator<Strategy> between) {
        var search = new Exhaustive(reduced, LONGEST);
        Set<String> states = new TreeSet<>();
        int schedules = 0;
        while (!search.finished() && search.exact() && schedules < most) {
            String state = state(body, between.apply(search), options);
            schedules++;
            if (!state.startsWith("GIVEN_UP")) {
                states.add(state);
            }
            search.advance();
        }
        return new Reach(states, search.finished() && search.exact(), schedules);
    }

    /** Runs one schedule; says how it ended and what its threads saw. */
    static String state(Body body, Strategy strategy, Options options) {
        Saw.restart();
        Result result = Runs.once(body, strategy, Limits.USUAL, options);
        Throwable thrown = result.failure();
        Set<String> findings = new TreeSet<>();
        new Judge(Cause.ATOMICITY)
                .judge(result)
                .forEach(judged -> findings.add(judged.finding().cause() + " " + Discovery.kindOf(judged.finding())));
        String message =
                thrown == null ? "" : String.valueOf(thrown.getMessage()).replaceAll("@[0-9a-f]+", "");
        return result.ending() + " " + findings + " " + message + " " + Saw.all();
    }
}
