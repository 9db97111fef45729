package dev.lockstep.core.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forged reports, without the rules on class files before them; each sandbox has a test class that says how to open it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ForgeriesContract {

    private Sandbox sandbox;

    @BeforeAll
    void openSandbox() throws Exception {
        sandbox = open();
    }

    /** The sandbox. */
    abstract Sandbox open() throws Exception;

    /** What is tried in it. */
    abstract List<Forgery> forgeries();

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void doesNot(Forgery forgery) {
        assertEquals(Optional.empty(), forgery.difference(sandbox));
    }
}
