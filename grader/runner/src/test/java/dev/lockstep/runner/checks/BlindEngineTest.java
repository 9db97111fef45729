package dev.lockstep.runner.checks;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Job;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * This module's tests run without the flags that open the JDK's internals to the engine, so in them it is blind; in the sandbox
 * it has them.
 */
@DisplayName("an engine that does not see")
class BlindEngineTest {

    @Test
    @DisplayName("is the grader's fault: a correct test neither passes nor fails")
    void isAFault() throws IOException {
        assertInstanceOf(CheckReport.Fault.class, report(classes(Scheduled.class)));
    }

    private static CheckReport report(Classes tests) throws IOException {
        Classes submission = new Classes(Map.of());
        String check = new CheckLister(new Job.ListChecks(tests, submission))
                .list()
                .checks()
                .getFirst()
                .uniqueId();
        Job.Patience patience = new Job.Patience(Duration.ofSeconds(10), Duration.ofSeconds(60), true);
        World world = World.ofSubmission(submission, tests);
        CheckExecution execution =
                new CheckExecution(JUnit.launcher(), world, check, 1, patience.wall(), Optional.empty());
        return new SupervisedCheck(execution, patience, new Escapes(), new FailureReader(world), _ -> {}).run();
    }

    private static Classes classes(Class<?> type) throws IOException {
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(type.getSimpleName() + ".class"))) {
            return new Classes(Map.of(type.getName(), in.readAllBytes()));
        }
    }
}
