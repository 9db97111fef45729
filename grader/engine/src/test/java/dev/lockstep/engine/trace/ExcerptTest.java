package dev.lockstep.engine.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("an excerpt of an interleaving")
class ExcerptTest {

    @Test
    @DisplayName("of a short one is all of it")
    void shortOnes() {
        Interleaving whole = of(Cause.ATOMICITY, reads(10));

        assertSame(whole, Excerpt.of(whole, 10));
    }

    @Test
    @DisplayName("has the beginning and the end, and counts what lies between")
    void beginningAndEnd() {
        assertEquals(
                List.of("s0", "s1", "s2", "s3", "… 12 steps", "s16", "s17", "s18", "s19"),
                words(Excerpt.of(of(Cause.ATOMICITY, reads(20)), 8)));
    }

    @Test
    @DisplayName("has the last steps by which threads wait and go on, however far from the end")
    void turns() {
        List<Step> steps = new ArrayList<>(reads(20));
        steps.set(7, step(1, Step.Kind.WAIT, "waits", 0));

        assertTrue(words(Excerpt.of(of(Cause.ATOMICITY, steps), 8)).contains("waits"));
    }

    @Test
    @DisplayName("of what is late has the steps around the time that passes")
    void late() {
        List<Step> steps = new ArrayList<>(reads(10));
        IntStream.range(10, 30).forEach(i -> steps.add(step(1, Step.Kind.READ, "s" + i, 1_000)));

        List<String> words = words(Excerpt.of(of(Cause.LATE, steps), 10));

        assertTrue(words.containsAll(List.of("s9", "s10", "s29")), words::toString);
    }

    @Test
    @DisplayName("counts the steps that were folded before, and says of one without end that it has none")
    void folds() {
        List<Step> steps = new ArrayList<>(reads(20));
        steps.set(10, fold(1, "… 100 steps", 100));
        steps.add(fold(Step.SEVERAL, "… and so on, for ever", 999));

        List<Step> told = Excerpt.of(of(Cause.SPIN, steps), 8).steps();

        assertEquals("… 111 steps", told.get(4).words());
        assertEquals(111, told.get(4).folded());
        assertEquals("… and so on, for ever", told.getLast().words());
    }

    @Test
    @DisplayName("has a column for those threads only that still do something")
    void lanes() {
        List<Step> steps = new ArrayList<>(reads(20));
        steps.set(8, step(2, Step.Kind.READ, "of another", 0));

        Interleaving told = Excerpt.of(of(Cause.ATOMICITY, steps), 8);

        assertEquals(List.of(new Lane(1, "one")), told.threads());
        assertEquals(Step.SEVERAL, told.steps().get(4).thread());
    }

    @Test
    @DisplayName("is refused where there is no room for a beginning and an end")
    void noRoom() {
        assertThrows(IllegalArgumentException.class, () -> Excerpt.of(of(Cause.ATOMICITY, reads(20)), 7));
    }

    private static List<String> words(Interleaving told) {
        return told.steps().stream().map(Step::words).toList();
    }

    private static Interleaving of(Cause cause, List<Step> steps) {
        List<Lane> lanes = List.of(new Lane(1, "one"), new Lane(2, "two"));
        return new Interleaving("It breaks.", "", lanes, steps, new Finding.BrokenAssertion(cause, "", List.of()));
    }

    private static List<Step> reads(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> step(1, Step.Kind.READ, "s" + i, 0))
                .toList();
    }

    private static Step step(int thread, Step.Kind kind, String words, int millis) {
        return new Step(thread, kind, words, Optional.empty(), List.of(), Duration.ofMillis(millis), true, 0);
    }

    private static Step fold(int thread, String words, int folded) {
        return new Step(thread, Step.Kind.FOLDED, words, Optional.empty(), List.of(), Duration.ZERO, true, folded);
    }
}
