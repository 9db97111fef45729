package dev.lockstep.core.sandbox;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.lockstep.core.sandbox.container.NoContainersException;

/** The sandbox of containers where there is an engine; elsewhere tests are skipped, and say so. */
public final class DockerHere {

    private static final boolean MUST_BE = Boolean.parseBoolean(System.getenv("CI"));

    private DockerHere() {}

    /** The sandbox; aborts the calling test where there is no engine, unless continuous integration must have one. */
    public static ContainerSandbox sandbox() throws NoContainersException {
        try {
            return ContainerSandbox.open();
        } catch (NoContainersException e) {
            if (MUST_BE) {
                throw e;
            }
            System.out.println("SKIPPED: tests of the sandbox of containers: " + e.why() + ". " + e.remedy());
            return abort(e.why());
        }
    }
}
