package dev.lockstep.core.sandbox;

import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.core.sandbox.container.ContainerLimits;
import dev.lockstep.core.sandbox.container.Containers;
import dev.lockstep.core.sandbox.container.DockerEngine;
import dev.lockstep.core.sandbox.container.NoContainersException;
import dev.lockstep.core.sandbox.container.RunnerImage;
import dev.lockstep.core.sandbox.linux.Limits;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The sandbox of containers: a container of its own for each job, and in it the same runner, which locks itself in as in the
 * embedded sandbox.
 *
 * <p>{@link #isolation} says what was seen inside of one. A container that does not have all that it was to have does no job.
 */
public final class ContainerSandbox extends JvmSandbox {

    private static final ProcessLimits SMALL =
            new ProcessLimits(64, Duration.ofSeconds(60), Duration.ofSeconds(60), 64);

    private final Containers containers;
    private final Isolation isolation;

    private ContainerSandbox(Containers containers, Isolation isolation, ChildJvm jvm) {
        super(jvm);
        this.containers = containers;
        this.isolation = isolation;
    }

    /** In words, what this machine offers; nothing is built for that. */
    public static String offer() {
        try {
            DockerEngine engine = DockerEngine.find();
            return "%s answers; %s=container grades in its containers%s"
                    .formatted(
                            engine.words(),
                            SandboxChoice.VARIABLE,
                            RunnerImage.isThere(RunnerJars.all(), engine)
                                    ? ", at level " + open().isolation().level()
                                    : "; its image is built the first time");
        } catch (NoContainersException e) {
            return "none: " + e.why() + ". " + e.remedy();
        } catch (IOException | RuntimeException e) {
            return "an engine answers, but cannot be used: " + e.getMessage();
        }
    }

    /**
     * The sandbox of this machine's container engine; its image is built on first use, which takes half a minute.
     *
     * @throws NoContainersException if there is no engine
     * @throws SandboxException if there is one, and a container of ours does not run on it
     */
    public static ContainerSandbox open() throws NoContainersException {
        DockerEngine engine = DockerEngine.find();
        try {
            RunnerImage image = RunnerImage.with(RunnerJars.all(), engine);
            Containers containers = new Containers(engine, image);
            Isolation isolation = containers.seenFromInside(ofContainer(SMALL, 1));
            return new ContainerSandbox(containers, isolation, jvm());
        } catch (IOException e) {
            throw new SandboxException(
                    "%s is here, and a container of ours does not run: %s".formatted(engine.words(), e.getMessage()),
                    e);
        }
    }

    private static ChildJvm jvm() {
        return new ChildJvm(RunnerImage.JAVA_HOME, inside(RunnerJars.modulePath()), true, Optional.empty());
    }

    @Override
    public Isolation isolation() {
        return isolation;
    }

    @Override
    SandboxedProcess start(ProcessLimits limits, int jobs, List<String> command) {
        try {
            return new InItsImage(LiveProcesses.start(() -> new JvmProcess(
                    Child.of(containers.start(command, ofContainer(limits, jobs))), limits, Optional.empty())));
        } catch (IOException e) {
            throw new SandboxUnavailableException("cannot start a container for the submission", e);
        }
    }

    private static ContainerLimits ofContainer(ProcessLimits limits, int jobs) {
        Limits ofKernel = ProcessSandbox.ofKernel(limits, jobs);
        return new ContainerLimits(ofKernel.memoryMiB(), ofKernel.cpuSeconds(), ofKernel.threads());
    }

    /** Where the image has archives of the grader. */
    private static List<Path> inside(List<Path> archives) {
        List<Path> all = RunnerJars.all();
        List<Path> inside = RunnerImage.inside(all);
        return archives.stream().map(all::indexOf).map(inside::get).toList();
    }

    /** A process that finds the grader's archives elsewhere than the grader does. */
    private record InItsImage(SandboxedProcess process) implements SandboxedProcess {

        @Override
        public boolean awaitReady() {
            return process.awaitReady();
        }

        @Override
        public boolean isAlive() {
            return process.isAlive();
        }

        @Override
        public Ending perform(Job job, Consumer<Message> listener) {
            return process.perform(job instanceof Job.Compile compile ? inImage(compile) : job, listener);
        }

        private static Job.Compile inImage(Job.Compile compile) {
            List<Path> archives = compile.classPath().stream().map(Path::of).toList();
            return new Job.Compile(
                    compile.sources(),
                    compile.supplied(),
                    inside(archives).stream().map(Path::toString).toList());
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
