package dev.lockstep.core.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.sandbox.Ending;
import dev.lockstep.core.sandbox.PretendSandbox;
import dev.lockstep.core.sandbox.PretendSandbox.Pretended;
import dev.lockstep.core.sandbox.PretendSandbox.Reply;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.runner.protocol.Message;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which compiler is asked, and how often; what real ones say is held against {@code CompilersTest}. */
@DisplayName("diagnostics")
class DiagnosticsTest {

    private static final int USES = 3;
    private static final List<SourceFile> FILES = List.of(new SourceFile("Tally.java", "class Tally {}"));
    private static final Message.NotCompiled WRONG =
            new Message.NotCompiled(List.of(new Message.Diagnostic("Tally.java", 2, 5, "wrong")));

    private final PretendSandbox sandbox = new PretendSandbox();
    private final Diagnostics diagnostics = new Diagnostics(sandbox, 2, USES);

    @AfterEach
    void end() {
        diagnostics.close();
    }

    /** Ways in which a job can end other than usual. */
    static Stream<Reply> oddities() {
        return Stream.of(
                new Reply(List.of(), new Ending.Died("exit code 1")),
                new Reply(List.of(WRONG), new Ending.Died("exit code 1")),
                new Reply(List.of(), new Ending.TooSlow("30 s")),
                new Reply(List.of(WRONG), new Ending.Forged("a message without a seal")),
                new Reply(List.of(), new Ending.OverLimit(limit())),
                new Reply(List.of(), new Ending.Complete(false)),
                new Reply(List.of(WRONG, WRONG), new Ending.Complete(false)));
    }

    @Test
    @DisplayName("say what is wrong, and where")
    void problems() {
        sandbox.willReply(new Reply(List.of(WRONG), new Ending.Complete(false)));

        Diagnosis.Problems said = assertInstanceOf(Diagnosis.Problems.class, diagnostics.of(FILES, List.of()));

        assertEquals(List.of(new SourceProblem("Tally.java", 2, 5, "wrong")), said.problems());
    }

    @Test
    @DisplayName("ask one compiler as often as they may, and then the next")
    void reuse() {
        for (int i = 0; i < 2 * USES + 1; i++) {
            assertInstanceOf(Diagnosis.Clean.class, diagnostics.of(FILES, List.of()));
        }

        assertEquals(List.of(3, 3, 1), jobs());
        assertEquals(List.of(true, true, false), closed());
        assertEquals("3 compilations 256", sandbox.started().getFirst().words());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddities")
    @DisplayName("discard a compiler that has been used when anything is odd, and ask a fresh one the same")
    void oddAfterUse(Reply odd) {
        diagnostics.of(FILES, List.of());
        sandbox.willReply(odd);

        assertInstanceOf(Diagnosis.Clean.class, diagnostics.of(FILES, List.of()));

        assertEquals(List.of(2, 1), jobs());
        assertEquals(List.of(true, false), closed());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddities")
    @DisplayName("ask a fresh compiler once only, and discard it when anything is odd")
    void oddAtOnce(Reply odd) {
        sandbox.willReply(odd);

        Diagnosis said = diagnostics.of(FILES, List.of());

        Class<?> expected =
                odd.ending() instanceof Ending.OverLimit ? Diagnosis.Problems.class : Diagnosis.Unknown.class;
        assertInstanceOf(expected, said);
        assertEquals(List.of(1), jobs());
        assertEquals(List.of(true), closed());
    }

    @Test
    @DisplayName("believe a compiler that gave up, but do not ask it again")
    void spent() {
        sandbox.willReply(new Reply(List.of(WRONG), new Ending.Complete(true)));

        assertInstanceOf(Diagnosis.Problems.class, diagnostics.of(FILES, List.of()));

        assertEquals(List.of(true), closed());
    }

    @Test
    @DisplayName("ask another compiler when one has died while nobody asked")
    void diedIdle() {
        diagnostics.of(FILES, List.of());
        sandbox.started().getFirst().die();

        assertInstanceOf(Diagnosis.Clean.class, diagnostics.of(FILES, List.of()));

        assertEquals(List.of(true, false), closed());
    }

    @Test
    @DisplayName("do not know when no compiler can be started, and nobody loses their place by that")
    void nothingCanBeStarted() {
        diagnostics.of(FILES, List.of());
        sandbox.started().getFirst().die();
        sandbox.fail();

        for (int i = 0; i < 5; i++) {
            assertInstanceOf(Diagnosis.Unknown.class, diagnostics.of(FILES, List.of()));
        }
    }

    @Test
    @DisplayName("end all compilers when they are closed, and then know nothing")
    void closing() {
        diagnostics.of(FILES, List.of());

        diagnostics.close();

        assertEquals(List.of(true), closed());
        assertInstanceOf(Diagnosis.Unknown.class, diagnostics.of(FILES, List.of()));
        assertEquals(1, sandbox.started().size());
    }

    @Test
    void takeOneCompilerAndOneUseAtLeast() {
        var message = assertThrows(IllegalArgumentException.class, () -> new Diagnostics(sandbox, 0, 1))
                .getMessage();

        assertTrue(String.valueOf(message).contains("got 0 and 1"), message);
    }

    private static Finding.LimitExceeded limit() {
        return new Finding.LimitExceeded(Cause.MEMORY_LIMIT, "more than 256 MiB of heap", "256 MiB of heap");
    }

    private List<Integer> jobs() {
        return sandbox.started().stream().map(Pretended::jobs).toList();
    }

    private List<Boolean> closed() {
        return sandbox.started().stream().map(Pretended::isClosed).toList();
    }
}
