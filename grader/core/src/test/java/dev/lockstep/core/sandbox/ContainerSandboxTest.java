package dev.lockstep.core.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.core.isolation.IsolationLevel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the sandbox of containers")
class ContainerSandboxTest extends SandboxContract {

    private static @Nullable Sandbox opened;

    @BeforeAll
    static void open() throws Exception {
        opened = DockerHere.sandbox();
    }

    @Override
    Sandbox sandbox() {
        return Objects.requireNonNull(opened);
    }

    @Test
    void eachOfItsLayersWasSeenFromInside() {
        assertEquals(
                IsolationLevel.ISOLATED,
                sandbox().isolation().level(),
                () -> sandbox().isolation().toString());
    }
}
