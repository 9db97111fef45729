package dev.lockstep.engine.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Columns for a terminal")
class ColumnsTest {

    private static final String LONG = "wants to eat as philosopher ";

    @Test
    @DisplayName("have the whole name of each thread above them, in several lines if it is long")
    void longNames() {
        String drawn = Columns.of(
                told(List.of("transfer(Account@1, Account@2)", "transfer(Account@1, Account@3)", "main")),
                Columns.WIDE);
        assertTrue(drawn.contains("""
                     transfer(Account@1,            transfer(Account@1,            main
                     Account@2)                     Account@3)
                """), drawn);
    }

    @Test
    @DisplayName("cut names where they are alike, if there are too many threads for columns")
    void manyLongNames() {
        List<String> names = IntStream.range(0, 5).mapToObj(i -> LONG + i).toList();
        String drawn = Columns.of(told(names), Columns.WIDE);
        assertTrue(drawn.contains("  1  wants to eat as philos…0  runs"), drawn);
        assertTrue(drawn.contains("  5  wants to eat as philos…4  runs"), drawn);
    }

    @Test
    @DisplayName("cut names at their end, if they differ before it")
    void differentBeginnings() {
        assertEquals(
                Map.of("takes 2 elements", "takes 2 …", "puts 2 elements", "puts 2 e…"),
                ShortNames.of(List.of("takes 2 elements", "puts 2 elements"), 9));
    }

    @Test
    @DisplayName("keep the numbers of the steps where others are left out")
    void numbers() {
        Moment seventh = new Moment(7, Moment.Role.NONE, "", List.of(), List.of(), List.of());
        Step step = step(0).at(seventh);
        var told = new Interleaving("It breaks.", "", List.of(new Lane(0, "main")), List.of(step, step(0)), finding());
        String drawn = Columns.steps(told, Columns.WIDE);
        assertTrue(drawn.contains("  7  runs\n  8  runs\n"), drawn);
    }

    @Test
    @DisplayName("begin each sentence of an explanation that has a line of its own in a new line")
    void sentences() {
        var told = new Interleaving("It breaks.", "A holds.\nB waits.", List.of(), List.of(), finding());
        assertEquals("It breaks.\nA holds.\nB waits.\n", Columns.sentences(told, Columns.WIDE));
    }

    private static Interleaving told(List<String> names) {
        List<Lane> lanes = IntStream.range(0, names.size())
                .mapToObj(i -> new Lane(i, names.get(i)))
                .toList();
        List<Step> steps =
                IntStream.range(0, names.size()).mapToObj(ColumnsTest::step).toList();
        return new Interleaving("It breaks.", "", lanes, steps, finding());
    }

    private static Step step(int thread) {
        return new Step(thread, Step.Kind.CALL, "runs", Optional.empty(), List.of(), Duration.ZERO, true, 0);
    }

    private static Finding finding() {
        return new Finding.BrokenAssertion(Cause.ATOMICITY, "", List.of());
    }
}
