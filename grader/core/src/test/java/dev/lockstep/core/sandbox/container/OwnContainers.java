package dev.lockstep.core.sandbox.container;

import com.github.dockerjava.api.model.Container;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The containers of one grader, as the engine lists them. */
public final class OwnContainers {

    private final DockerEngine engine;

    private OwnContainers(DockerEngine engine) {
        this.engine = engine;
    }

    /** At the engine of this machine, which must have one. */
    public static OwnContainers find() {
        try {
            return new OwnContainers(DockerEngine.find());
        } catch (NoContainersException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names of those of this JVM, in whatever state they are. */
    public Set<String> ids() {
        return of(engine, ProcessHandle.current()).stream()
                .map(Container::getId)
                .collect(Collectors.toSet());
    }

    static List<Container> of(DockerEngine engine, ProcessHandle grader) {
        return engine.client()
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(Owner.LABEL, Owner.of(grader).label()))
                .exec();
    }
}
