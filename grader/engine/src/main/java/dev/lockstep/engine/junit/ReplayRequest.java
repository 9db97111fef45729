package dev.lockstep.engine.junit;

import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.replay.ReplayId;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** The one execution that somebody wants to see again, in the place of all exploring. */
final class ReplayRequest implements AutoCloseable {

    /** The parameter of JUnit, or system property, that holds a replay id. */
    static final String PARAMETER = "lockstep.replay";

    private final ReplayId id;
    private volatile boolean met;

    private ReplayRequest(ReplayId id) {
        this.id = id;
    }

    /** What is asked for in this run of tests, if anything is. */
    static Optional<ReplayRequest> in(ExtensionContext context) {
        return context.getConfigurationParameter(PARAMETER)
                .map(text -> context.getRoot()
                        .getStore(EveryScheduleExtension.NAMESPACE)
                        .getOrComputeIfAbsent(
                                ReplayRequest.class,
                                _ -> new ReplayRequest(ReplayId.parse(text)),
                                ReplayRequest.class));
    }

    /**
     * Runs the execution again.
     *
     * @throws TestAbortedException if the id is another test's
     */
    Discovery replay(Body body, TestIdentity test) {
        if (!id.test().equals(test.name())) {
            throw new TestAbortedException("only the test that " + PARAMETER + " names is run");
        }
        met = true;
        id.requireCode(test.code());
        return id.replay(body);
    }

    /** A run that skips every test would pass for one in which all is well. */
    @Override
    public void close() {
        if (!met) {
            throw new IllegalStateException(
                    "no test that was run here is the one that %s names; run the module and the class that have it"
                            .formatted(PARAMETER));
        }
    }
}
