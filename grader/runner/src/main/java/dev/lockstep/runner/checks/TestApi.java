package dev.lockstep.runner.checks;

import java.util.Set;

/**
 * What a submission that is a test sees: Java SE, and of JUnit and the engine what tests are written with, but nothing by which
 * they are found and run.
 */
final class TestApi extends LoaderWithoutResources {

    static {
        registerAsParallelCapable();
    }

    /** The rules on class files allow the same, to the member. */
    private static final Set<String> TYPES = Set.of(
            "org.junit.jupiter.api.AfterEach",
            "org.junit.jupiter.api.Assertions",
            "org.junit.jupiter.api.BeforeEach",
            "org.junit.jupiter.api.DisplayName",
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.function.Executable",
            "org.junit.jupiter.api.function.ThrowingSupplier",
            "dev.lockstep.engine.Cause",
            "dev.lockstep.engine.EverySchedule",
            "dev.lockstep.engine.Leaks",
            "dev.lockstep.engine.Worker",
            "dev.lockstep.engine.Workers",
            "dev.lockstep.engine.Workers$Action",
            "dev.lockstep.engine.Workers$NumberedAction");

    private final ClassLoader runner;
    private final JdkGate jdk = new JdkGate();

    /** The gate before the runner's loader. */
    TestApi(ClassLoader runner) {
        super("test gate");
        this.runner = runner;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return TYPES.contains(name) ? runner.loadClass(name) : jdk.loadClass(name);
    }
}
