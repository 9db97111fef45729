package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.BrokenKataException;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.KataLoader;
import dev.lockstep.core.kata.KataTemplate;
import dev.lockstep.core.kata.NewKata;
import dev.lockstep.core.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author begins with must show what a kata is: one whose wrong solutions are rejected each time, not with luck. */
@DisplayName("the skeleton of a new kata, graded as it is,")
class SkeletonTest {

    @TempDir
    private Path root;

    private NewKata.Written skeleton;
    private Kata kata;

    @BeforeEach
    void write() throws IOException, BrokenKataException {
        skeleton = assertInstanceOf(
                NewKata.Written.class,
                KataTemplate.write(root.resolve("katas"), root.resolve("solutions"), "one-seat"));
        kata = new KataLoader().load(skeleton.kata());
    }

    @Test
    @DisplayName("accepts its accepted solution, having tried every interleaving")
    void accepted() {
        Outcome outcome = grade(skeleton.solutions().resolve("accepted/synchronized-methods"));

        assertEquals("AC", GradingWorld.summary(outcome), outcome::toString);
        assertTrue(outcome.toString().contains("Every[schedules="), outcome::toString);
    }

    @Test
    @DisplayName("rejects its rejected solution, and its starter, for the declared cause")
    void rejected() {
        Path declared = skeleton.solutions().resolve("rejected/unguarded-addition");
        for (Path wrong : List.of(declared, skeleton.kata().resolve("starter"))) {
            Outcome outcome = grade(wrong);

            assertEquals("WA LOST_UPDATE", GradingWorld.summary(outcome), outcome::toString);
        }
    }

    private Outcome grade(Path submission) {
        return GradingWorld.grade(kata, submission);
    }
}
