package dev.lockstep.core.sandbox.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Info;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

/**
 * The container engine of this machine, as Testcontainers finds it.
 *
 * <p>Only its client is used: what Testcontainers does beyond (an image that cleans up, checks in a container of its own) would
 * have to be pulled from a registry.
 */
public final class DockerEngine {

    private static final String REMEDY = "Start Docker, or name another engine's socket by DOCKER_HOST=unix://... ; "
            + "the embedded sandbox needs none.";

    private final DockerClient client;
    private final Info info;

    private DockerEngine(DockerClient client, Info info) {
        this.client = client;
        this.info = info;
    }

    /**
     * The engine.
     *
     * @throws NoContainersException if there is none that containers for this JDK could run on
     */
    public static DockerEngine find() throws NoContainersException {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new NoContainersException(
                    "the image is made of the grader's own JDK, which is not one for Linux",
                    "Run the grader on Linux.");
        }
        DockerEngine engine = connect();
        engine.refuseOtherMachines();
        Leftovers.remove(engine.client);
        return engine;
    }

    private static DockerEngine connect() throws NoContainersException {
        List<DockerClientProviderStrategy> ways = new ArrayList<>();
        ServiceLoader.load(DockerClientProviderStrategy.class, DockerEngine.class.getClassLoader())
                .forEach(ways::add);
        try {
            DockerClientProviderStrategy way = DockerClientProviderStrategy.getFirstValidStrategy(ways);
            return new DockerEngine(way.getDockerClient(), way.getInfo());
        } catch (RuntimeException e) {
            throw new NoContainersException("no container engine answers", REMEDY, e);
        }
    }

    private void refuseOtherMachines() throws NoContainersException {
        String here = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        if (!here.equals(info.getArchitecture()) || !"linux".equals(info.getOsType())) {
            throw new NoContainersException(
                    "the engine runs %s on %s, and the grader's JDK is one for %s"
                            .formatted(info.getOsType(), info.getArchitecture(), here),
                    "Use an engine on a machine like the grader's.");
        }
    }

    /** What it is, in words. */
    public String words() {
        return "Docker " + info.getServerVersion();
    }

    DockerClient client() {
        return client;
    }
}
