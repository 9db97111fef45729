package dev.lockstep.engine.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import dev.lockstep.engine.simulation.Options;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Small programs, each run in every order of all its steps and by the reduced search: both end in the same states, with the same findings.
 *
 * <p>The system property {@code lockstep.counts} has it say how many schedules each took.
 */
public final class EveryOrder {

    /** Far more than any of the programs has. */
    private static final int MOST = 400_000;

    private EveryOrder() {}

    /** A test for each program that is nested in {@code host}. */
    public static Stream<DynamicTest> of(Class<?> host) {
        return of(host, Reach.USUAL);
    }

    /** The same if {@code options} say what may happen beside the choice among threads. */
    public static Stream<DynamicTest> of(Class<?> host, Options options) {
        return programsIn(host).stream().map(type -> dynamicTest(type.getSimpleName(), () -> compare(type, options)));
    }

    static List<Class<?>> programsIn(Class<?> host) {
        return Arrays.stream(host.getDeclaredClasses())
                .filter(Program.class::isAssignableFrom)
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .toList();
    }

    private static void compare(Class<?> type, Options options) {
        Body body = Programs.bodyOf(type);
        Reach all = Reach.of(body, false, MOST, options);
        Reach reduced = Reach.of(body, true, MOST, options);
        if (Boolean.getBoolean("lockstep.counts")) {
            System.err.printf(
                    "%-40s %7d %5d %4d states%n",
                    type.getSimpleName(),
                    all.schedules(),
                    reduced.schedules(),
                    all.states().size());
        }
        assertTrue(all.all(), () -> "more than %,d orders".formatted(all.schedules()));
        assertTrue(reduced.all(), "the reduced search gave up");
        assertEquals(String.join("\n", all.states()), String.join("\n", reduced.states()));
        assertTrue(all.schedules() > 1, "there is one order only");
        assertTrue(reduced.schedules() <= all.schedules(), "reduced search is to run no more than all schedules");
    }

    /** The places in the engine that need not tell the search what they do: none of the programs in {@code hosts} shows that they do not. */
    public static Set<String> forgottenUnnoticed(List<Class<?>> hosts) {
        List<Body> programs = hosts.stream()
                .flatMap(host -> programsIn(host).stream())
                .map(Programs::bodyOf)
                .toList();
        Set<String> unnoticed = new TreeSet<>();
        Set<String> noticed = new TreeSet<>();
        for (Body program : programs) {
            Set<String> places = new TreeSet<>();
            Set<String> states = statesWithout("", program, places);
            places.removeAll(noticed);
            for (String place : places) {
                boolean same = states.equals(statesWithout(place, program, new TreeSet<>()));
                (same ? unnoticed : noticed).add(place);
            }
        }
        unnoticed.removeAll(noticed);
        return unnoticed;
    }

    private static Set<String> statesWithout(String place, Body program, Set<String> places) {
        return Reach.of(program, true, MOST, Reach.USUAL, search -> new Forgetful(search, place, places))
                .states();
    }
}
