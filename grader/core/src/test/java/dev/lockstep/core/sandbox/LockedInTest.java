package dev.lockstep.core.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.core.isolation.Layer;
import dev.lockstep.core.rules.Compiled;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Classes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The sandbox as graders use it, without the rules on class files before it: what gets past them meets the kernel. */
@DisplayName("code that no rule has looked at")
class LockedInTest {

    private static final int ATTACKS = 16;

    @Test
    void reachesNoFileNoProgramNoNetworkNoOtherProcessAndNoMemoryOfOthers() throws Exception {
        Sandbox sandbox = ProcessSandbox.withoutCache();
        assumeTrue(
                sandbox.isolation().has(Layer.INNER_FILTER),
                () -> sandbox.isolation().toString());
        Path source = Path.of(Objects.requireNonNull(LockedInTest.class.getResource("unscanned/Attacks.java"))
                .toURI());

        Unscanned ran =
                Unscanned.run(sandbox, new Classes(Compiled.classes(Files.readString(source))), new Classes(Map.of()));

        assertInstanceOf(Ending.Complete.class, ran.ending());
        List<String> succeeded = ran.reports().entrySet().stream()
                .filter(attack -> !(attack.getValue() instanceof CheckReport.Passed))
                .map(Object::toString)
                .toList();
        assertEquals(List.of(), succeeded);
        assertEquals(ATTACKS, ran.reports().size());
    }
}
