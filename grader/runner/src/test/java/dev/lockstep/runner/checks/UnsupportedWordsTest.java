package dev.lockstep.runner.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Classes;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what the engine does not model")
class UnsupportedWordsTest {

    private static final byte[] NEVER_LOADED = {};

    private final World world = World.ofSubmission(
            new Classes(Map.of("Tally", NEVER_LOADED, "Tally$Part", NEVER_LOADED)),
            new Classes(Map.of("TallyTest", NEVER_LOADED)));

    @Test
    @DisplayName("is refused with its line, if the submission does it")
    void hasALine() {
        assertEquals(
                new CheckReport.Unsupported("a parallel stream", "Tally$Part", 7),
                UnsupportedWords.read("unsupported: a parallel stream at line 7 of Tally$Part", world));
    }

    @Test
    @DisplayName("is refused without a line, if it is about a whole class of the submission")
    void hasNoLine() {
        assertEquals(
                new CheckReport.Unsupported("a class loader of its own", "Tally", 0),
                UnsupportedWords.read("unsupported: a class loader of its own of Tally", world));
        assertEquals(
                new CheckReport.Unsupported("the name of something in the engine, \"lockstep$ of us\"", "Tally", 0),
                UnsupportedWords.read(
                        "unsupported: the name of something in the engine, \"lockstep$ of us\", in Tally", world));
    }

    @Test
    @DisplayName("is the kata's own fault, if a test does it, and the grader's, if nobody is named")
    void isAFault() {
        for (String words : new String[] {
            "unsupported: a parallel stream at line 7 of TallyTest", "unsupported: a thread outside of the simulation"
        }) {
            assertEquals(new CheckReport.Fault(words), UnsupportedWords.read(words, world));
        }
    }
}
