package dev.lockstep.runner.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a job on its way to the sandbox")
class JobCodecTest {

    private static final Job.Compile COMPILE = new Job.Compile(
            List.of(new Source("Tally.java", "class Tally {}")),
            List.of(new Source("Clock.java", "public class Clock {}")),
            List.of("a.jar", "b.jar"));

    @Test
    @DisplayName("arrives as it was sent: to compile")
    void compile() throws IOException {
        assertEquals(COMPILE, roundTrip(COMPILE));
    }

    @Test
    @DisplayName("arrives as it was sent: to run checks")
    void run() throws IOException {
        Job.Patience patience = new Job.Patience(Duration.ofSeconds(5), Duration.ofMillis(1_500), true);
        Classes tests = new Classes(Map.of("TallyTest", new byte[] {1}));
        Job.RunChecks sent = new Job.RunChecks(
                tests, new Classes(Map.of()), List.of("[a]", "[b]"), 1, patience, -7, Optional.of("ls1_a"), 3);

        Job.RunChecks back = (Job.RunChecks) roundTrip(sent);

        assertEquals(sent.checks(), back.checks());
        assertEquals(1, back.opinions());
        assertEquals(patience, back.patience());
        assertEquals(-7, back.seed());
        assertEquals(Optional.of("ls1_a"), back.schedule());
        assertEquals(3, back.rounds());
        assertArrayEquals(new byte[] {1}, back.tests().byName().get("TallyTest"));
    }

    @Test
    @DisplayName("arrives as it was sent: to try a submission that is a test")
    void tryTests() throws IOException {
        Job.Patience patience = new Job.Patience(Duration.ofSeconds(5), Duration.ofMillis(1_500), true);
        Classes tests = new Classes(Map.of("TallyTest", new byte[] {1}));
        Classes tally = new Classes(Map.of("Tally", new byte[] {2}));
        Job.TryTests sent = new Job.TryTests(tests, List.of(new Job.Implementation(tally, true)), patience, -7, 3);

        Job.TryTests back = (Job.TryTests) roundTrip(sent);

        assertArrayEquals(new byte[] {1}, back.tests().byName().get("TallyTest"));
        assertArrayEquals(
                new byte[] {2},
                back.implementations().getFirst().classes().byName().get("Tally"));
        assertTrue(back.implementations().getFirst().right());
        assertEquals(patience, back.patience());
        assertEquals(-7, back.seed());
        assertEquals(3, back.rounds());
    }

    @Test
    @DisplayName("arrives as it was sent: to rehearse other jobs")
    void rehearse() throws IOException {
        Job.Rehearse sent = new Job.Rehearse(List.of(COMPILE, COMPILE));
        assertEquals(sent, roundTrip(sent));
    }

    @Test
    @DisplayName("is refused with the reason when it is something else")
    void somethingElse() {
        IOException refused = assertThrows(IOException.class, () -> read(new byte[] {'?', 0, 0}));
        assertTrue(String.valueOf(refused.getMessage()).contains("begins with C, L, R, I, P, O or T"));
    }

    private static Job roundTrip(Job job) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JobCodec.write(new DataOutputStream(out), job);
        return read(out.toByteArray());
    }

    private static Job read(byte[] bytes) throws IOException {
        return JobCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
