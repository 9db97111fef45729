package dev.lockstep.core.sandbox;

import dev.lockstep.engine.Cause;
import dev.lockstep.runner.protocol.Job;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.commons.PreconditionViolationException;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.tree.ClassNode;
import org.opentest4j.AssertionFailedError;

/** The archives that the program inside the sandbox consists of, found beside the grader's own classes. */
public final class RunnerJars {

    private static final List<Class<?>> ONE_OF_EACH = List.of(
            Job.class,
            Cause.class,
            Launcher.class,
            TestEngine.class,
            JupiterTestEngine.class,
            Test.class,
            PreconditionViolationException.class,
            AssertionFailedError.class,
            ClassReader.class,
            ClassNode.class,
            ClassRemapper.class);

    private static final List<Class<?>> FOR_TESTS = List.of(
            Cause.class, Test.class, PreconditionViolationException.class, AssertionFailedError.class, API.class);

    private static final List<Class<?>> ENGINE =
            List.of(Cause.class, ClassReader.class, ClassNode.class, ClassRemapper.class);

    private RunnerJars() {}

    /** The module path of the runner. */
    public static List<Path> modulePath() {
        return ONE_OF_EACH.stream().map(RunnerJars::home).toList();
    }

    /** What the tests of a kata are compiled against. */
    public static List<Path> testClassPath() {
        return Stream.concat(FOR_TESTS.stream(), Stream.of(Nullable.class))
                .map(RunnerJars::home)
                .toList();
    }

    /** Both together. */
    public static List<Path> all() {
        return Stream.concat(modulePath().stream(), testClassPath().stream())
                .distinct()
                .toList();
    }

    /** What a test needs beside JUnit to run under every schedule. */
    public static List<Path> engine() {
        return ENGINE.stream().map(RunnerJars::home).toList();
    }

    /** The version of JUnit, as its archive tells it. */
    public static String junit() {
        return Optional.ofNullable(Test.class.getPackage().getImplementationVersion())
                .orElseThrow(() -> new SandboxException("JUnit's archive does not tell its version"));
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new SandboxException("cannot tell where " + type.getName() + " was loaded from", e);
        }
    }
}
