package dev.lockstep.core.sandbox;

import dev.lockstep.core.compile.Diagnosis;
import dev.lockstep.core.compile.Diagnostics;
import dev.lockstep.core.sandbox.container.NoContainersException;
import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A grader in a process of its own, with processes in every state that they can wait in; it says so, and waits to be killed. */
public final class GraderOfItsOwn {

    /** What it says when it has all of them. */
    public static final String WAITING = "waiting";

    /** Spares for checks and compilations, one that was handed out, one compiler that has answered. */
    public static final int PROCESSES = 4;

    private static final String IN_CONTAINERS = "containers";
    private static final ProcessLimits LIMITS = new ProcessLimits(64, Duration.ofMinutes(2), Duration.ofMinutes(8), 64);

    private GraderOfItsOwn() {}

    /** Starts one with the embedded sandbox. */
    static Process withProcesses() throws IOException {
        return start(List.of());
    }

    /** Starts one with the sandbox of containers. */
    public static Process withContainers() throws IOException {
        return start(List.of(IN_CONTAINERS));
    }

    private static Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                GraderOfItsOwn.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @SuppressWarnings("resource") // Whoever is killed closes nothing.
    public static void main(String[] arguments) throws Exception {
        WarmSandbox sandbox = new WarmSandbox(cold(List.of(arguments)), 1);
        sandbox.startForChecks(LIMITS);
        Diagnostics diagnostics = new Diagnostics(sandbox, 1, 10);
        Diagnosis said = new Diagnosis.Unknown("nobody was asked");
        for (int i = 0; i < 5 && said instanceof Diagnosis.Unknown; i++) {
            // A machine that is very busy needs more than one try.
            said = diagnostics.of(List.of(new SourceFile("A.java", "class A {}")), List.of());
        }
        sandbox.awaitSpares();
        // One more is at its beginning when this is killed.
        sandbox.startForChecks(LIMITS);
        System.out.println(said.equals(new Diagnosis.Clean()) ? WAITING : said);
        Thread.sleep(Duration.ofMinutes(9));
    }

    private static Sandbox cold(List<String> arguments) throws NoContainersException {
        return arguments.contains(IN_CONTAINERS) ? ContainerSandbox.open() : ProcessSandbox.withoutCache();
    }
}
