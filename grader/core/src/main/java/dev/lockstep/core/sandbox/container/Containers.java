package dev.lockstep.core.sandbox.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.exception.DockerException;
import dev.lockstep.core.isolation.Isolation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Starts processes in containers of one image. Thread-safe. */
public final class Containers {

    private final DockerEngine engine;
    private final RunnerImage image;

    public Containers(DockerEngine engine, RunnerImage image) {
        this.engine = engine;
        this.image = image;
    }

    /**
     * Starts a process that has been told nothing yet.
     *
     * @throws IOException if it cannot be started, or the engine did not do all that it was asked for; then it is not there
     */
    public ContainedProcess start(List<String> command, ContainerLimits limits) throws IOException {
        Confinement confinement = new Confinement(limits);
        try {
            ContainedProcess process = begin(confinement.put(create(command)));
            verify(process, confinement);
            return process;
        } catch (DockerException e) {
            throw new IOException("the engine refused a container: " + e.getMessage(), e);
        }
    }

    private ContainedProcess begin(CreateContainerCmd create) throws IOException {
        ContainedProcess process = new ContainedProcess(client(), create.exec().getId());
        try {
            process.begin();
            return process;
        } catch (InterruptedException e) {
            process.giveBack();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a container was starting", e);
        } catch (DockerException e) {
            process.giveBack();
            throw e;
        }
    }

    /** By what the engine says of the running container, not by what it was asked for. */
    private void verify(ContainedProcess process, Confinement confinement) throws IOException {
        List<String> missing;
        try {
            missing = confinement.missing(
                    client().inspectContainerCmd(process.id()).exec());
        } catch (DockerException e) {
            process.giveBack();
            throw e;
        }
        if (!missing.isEmpty()) {
            process.giveBack();
            throw new IOException("a container was started and removed again: " + String.join("; ", missing));
        }
    }

    /** Has one started to look around in it, and says which layers were seen. */
    public Isolation seenFromInside(ContainerLimits limits) throws IOException {
        List<String> command = List.of(
                RunnerImage.JAVA_HOME.resolve("bin/java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                RunnerImage.LOOK_AROUND.toString(),
                LookAround.class.getName());
        ContainedProcess process = start(command, limits);
        try {
            process.getOutputStream().write('\n');
            String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String failed = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (seen.isEmpty()) {
                throw new IOException("nothing can be seen in a container: " + failed);
            }
            return new Sights(seen.lines().toList(), limits).isolation(engine.words());
        } finally {
            process.giveBack();
        }
    }

    private CreateContainerCmd create(List<String> command) {
        return client().createContainerCmd(image.name())
                .withEntrypoint(command.getFirst())
                .withCmd(command.subList(1, command.size()))
                .withWorkingDir("/")
                .withEnv("LC_ALL=C.UTF-8")
                .withLabels(Map.of(Owner.LABEL, Owner.here().label()))
                .withAttachStdin(true)
                .withAttachStdout(true)
                .withAttachStderr(true)
                .withStdinOpen(true)
                // When the grader is gone, standard input ends, and so does the runner.
                .withStdInOnce(true);
    }

    private DockerClient client() {
        return engine.client();
    }
}
