package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.KataLoader;
import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a replay id of a report")
class ReplayTest {

    private static final String STORY = "loses-updates-without-a-race";
    private static final Path GOLDEN = GradingWorld.resource("golden-scheduled");

    @ParameterizedTest(name = "{0}")
    @DisplayName("shows in a fresh process what the grading showed")
    @ValueSource(
            strings = {
                STORY,
                "reads-without-the-lock",
                "hostile-exception-when-threads-meet",
                "waits-for-a-second-thread"
            })
    void showsTheSame(String story) throws Exception {
        var kata = GradingWorld.scheduledTally();
        var checks = failedUnderSchedules(kata, GOLDEN.resolve(story));
        for (Check check : checks) {
            var graded = assertInstanceOf(CheckResult.Failed.class, check.result());
            assertEquals(graded.findings().size(), graded.replayIds().size(), graded::toString);
            var again = shown(GradingWorld.replay(
                    kata, GOLDEN.resolve(story), graded.replayIds().getFirst()));
            assertEquals(graded.findings().getFirst(), again.finding());
            var replayed =
                    assertInstanceOf(CheckResult.Failed.class, again.check().result());
            assertEquals(graded.interleaving(), replayed.interleaving());
            assertEquals(graded.replayIds().getFirst(), replayed.replayIds().getFirst());
        }
        assertTrue(!checks.isEmpty(), "nothing was replayed");
    }

    @Test
    @DisplayName("shows each of a check's findings")
    void showsEachFinding() throws Exception {
        var kata = GradingWorld.scheduledTally();
        Path story = GOLDEN.resolve("reads-without-the-lock");
        for (Check check : failedUnderSchedules(kata, story)) {
            var graded = assertInstanceOf(CheckResult.Failed.class, check.result());
            for (int i = 0; i < graded.findings().size(); i++) {
                var again = shown(
                        GradingWorld.replay(kata, story, graded.replayIds().get(i)));
                assertEquals(graded.findings().get(i).cause(), again.cause());
            }
        }
    }

    @Test
    @DisplayName("is refused for other code")
    void otherCode() throws Exception {
        var kata = GradingWorld.scheduledTally();

        String why = refusal(GradingWorld.replay(kata, GOLDEN.resolve("correct"), id(kata)));

        assertTrue(why.startsWith("This replay id belongs to other code"), why);
    }

    @Test
    @DisplayName("is refused for a kata whose tests were changed")
    void otherTests(@TempDir Path folder) throws Exception {
        var kata = GradingWorld.scheduledTally();
        var changed = new KataLoader().load(withChangedTests(kata.folder(), folder.resolve(kata.id())));

        String why = refusal(GradingWorld.replay(changed, GOLDEN.resolve(STORY), id(kata)));

        assertEquals(
                "This replay id was made with another version of the kata scheduled-tally: its tests were changed since."
                        + " Grade again to get a new id.",
                why);
    }

    @Test
    @DisplayName("is refused for another kata")
    void otherKata() throws Exception {
        String id = id(GradingWorld.scheduledTally());

        String why = refusal(GradingWorld.replay(GradingWorld.tally(), GOLDEN.resolve(STORY), id));

        assertTrue(why.startsWith("This replay id belongs to the kata scheduled-tally"), why);
    }

    @Test
    @DisplayName("is refused by another engine")
    void otherEngine() throws Exception {
        String other = withOtherEngine(id(GradingWorld.scheduledTally()));

        var thrown = assertThrows(IllegalArgumentException.class, () -> ReplayRequest.parse(other));

        assertTrue(
                String.valueOf(thrown.getMessage())
                        .startsWith("This replay id was made by another version of the engine"),
                thrown.toString());
    }

    @Test
    @DisplayName("is a line that can be copied, and tells the kata but no test's name")
    void isShort() throws Exception {
        var kata = GradingWorld.scheduledTally();
        String id = id(kata);

        assertTrue(id.length() < 100, id);
        assertEquals(kata.id(), ReplayRequest.parse(id).kata());
        String decoded =
                new String(Base64.getUrlDecoder().decode(id.substring("ls1_".length())), StandardCharsets.ISO_8859_1);
        assertTrue(!decoded.contains("Test"), decoded);
    }

    private static String id(Kata kata) throws Exception {
        var failed = assertInstanceOf(
                CheckResult.Failed.class,
                failedUnderSchedules(kata, GOLDEN.resolve(STORY)).getFirst().result());
        return failed.replayIds().getFirst();
    }

    private static List<Check> failedUnderSchedules(Kata kata, Path path) {
        var rejected = assertInstanceOf(Outcome.Rejected.class, GradingWorld.grade(kata, path));
        return rejected.checks().stream()
                .filter(check -> check.kind() == CheckKind.EVERY_SCHEDULE && !check.passed())
                .toList();
    }

    private static Reason.Failed shown(Replay replay) {
        return assertInstanceOf(Replay.Shown.class, replay, replay.toString()).shown();
    }

    private static String refusal(Replay replay) {
        return assertInstanceOf(Replay.Refused.class, replay, replay.toString()).why();
    }

    private static Path withChangedTests(Path kata, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(kata)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(kata.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (file.toString().endsWith(".java") && file.toString().contains("hidden")) {
                    Files.writeString(target, "\n" + Files.readString(file));
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }

    /** The first four bytes are the engine, the last four a checksum. */
    private static String withOtherEngine(String id) {
        byte[] bytes = Base64.getUrlDecoder().decode(id.substring("ls1_".length()));
        bytes[0]++;
        var sum = new CRC32();
        sum.update(Arrays.copyOf(bytes, bytes.length - Integer.BYTES));
        ByteBuffer.wrap(bytes).putInt(bytes.length - Integer.BYTES, (int) sum.getValue());
        return "ls1_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
