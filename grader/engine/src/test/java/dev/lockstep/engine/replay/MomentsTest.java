package dev.lockstep.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.trace.Excerpt;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Moment;
import dev.lockstep.engine.trace.Moment.Held;
import dev.lockstep.engine.trace.Moment.Role;
import dev.lockstep.engine.trace.Moment.Value;
import dev.lockstep.engine.trace.Moment.Wait;
import dev.lockstep.engine.trace.Step;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("After each step")
class MomentsTest {

    private static final String BROKEN = "dev.lockstep.engine.corpus.broken.";

    @Test
    @DisplayName("the values are those that were read and written so far, by whomever")
    void values() {
        List<Moment> moments = moments(told("VolatileIncrement"));
        assertEquals(List.of("0", "0", "1", "1", "1"), valuesOf("hits", moments.subList(0, 5)));
        assertEquals(
                List.of("hits", "hits", "hits", "hits", "hits", ""),
                moments.stream().map(Moment::variable).toList());
    }

    @Test
    @DisplayName("an atomic object holds what a call left there")
    void atomics() {
        Interleaving told = told("CasLoopWithoutReread");
        assertEquals(List.of("0", "0", "1", "1", "1"), valuesOf("AtomicInteger", moments(told)));
    }

    @Test
    @DisplayName("the locks are those of all threads, and the last waits close the cycle of a deadlock")
    void locksAndWaits() {
        List<Moment> moments = moments(told("OppositeLockOrder"));
        Moment end = moments.getLast();
        assertEquals(List.of(new Held(1, List.of("Account#1")), new Held(2, List.of("Account#2"))), end.held());
        List<Wait> cycle =
                end.waits().stream().filter(wait -> wait.thread() > 0).toList();
        assertEquals(
                List.of(new Wait(1, "the monitor of Account#2", 2), new Wait(2, "the monitor of Account#1", 1)), cycle);
    }

    @Test
    @DisplayName("the two accesses of a data race are told apart from all others")
    void accessesOfARace() {
        Interleaving told = told("UnsynchronisedRead");
        assertEquals("writes balance: 50", only(Role.EARLIER_ACCESS, told).words());
        assertEquals("reads balance: 50", only(Role.LATER_ACCESS, told).words());
    }

    @Test
    @DisplayName("its number is the same in an excerpt")
    void numbers() {
        Interleaving told = told("IfForWhile");
        List<Integer> all = moments(told).stream().map(Moment::index).toList();
        assertEquals(IntStream.rangeClosed(1, all.size()).boxed().toList(), all);
        Interleaving excerpt = Excerpt.of(told, 8);
        for (Step step : excerpt.steps()) {
            assertTrue(step.folded() > 0 || told.steps().contains(step), step.toString());
        }
    }

    /** Once told with all steps and once with an excerpt, every program of the corpus has a value for each read and write. */
    @Test
    @DisplayName("the variable that it reads or writes has a value, in every broken program of the corpus")
    void everyAccessHasItsValue() {
        List<String> lacking = CorpusBodies.broken().stream()
                .flatMap(name -> lacking(told(name.substring(BROKEN.length()))))
                .toList();
        assertEquals(List.of(), lacking);
    }

    private static Stream<String> lacking(Interleaving told) {
        return told.steps().stream()
                .filter(step -> step.kind() == Step.Kind.READ || step.kind() == Step.Kind.WRITE)
                .filter(step -> step.inside() && step.words().contains(": "))
                .filter(step -> !step.moment().values().contains(valueIn(step)))
                .map(step -> step.words() + " " + step.moment());
    }

    /** As the words say it: "reads count: 0". */
    private static Value valueIn(Step step) {
        String words = step.words().substring(step.words().indexOf(' ') + 1);
        int colon = words.indexOf(": ");
        return new Value(words.substring(0, colon), words.substring(colon + 2));
    }

    private static Interleaving told(String program) {
        String name = BROKEN + program;
        Body body = CorpusBodies.body(name);
        Discovery found = CorpusBodies.gravest(body, name).orElseThrow();
        boolean isLong =
                found.finding().cause() == Cause.SPIN || found.finding().cause() == Cause.LIVELOCK;
        return Interleavings.of(body, isLong ? found : Shrinking.of(body, found), _ -> true);
    }

    private static List<Moment> moments(Interleaving told) {
        return told.steps().stream()
                .filter(step -> step.kind() != Step.Kind.FOLDED)
                .map(Step::moment)
                .toList();
    }

    private static List<String> valuesOf(String variable, List<Moment> moments) {
        return moments.stream()
                .flatMap(moment -> moment.values().stream())
                .filter(value -> value.variable().equals(variable))
                .map(Value::value)
                .toList();
    }

    private static Step only(Role role, Interleaving told) {
        List<Step> all = told.steps().stream()
                .filter(step -> step.moment().role() == role)
                .toList();
        assertEquals(1, all.size(), all.toString());
        return all.getFirst();
    }
}
