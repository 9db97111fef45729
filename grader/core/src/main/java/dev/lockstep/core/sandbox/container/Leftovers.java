package dev.lockstep.core.sandbox.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Container;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Removes containers whose grader was killed.
 *
 * <p>Most end by themselves when nobody holds the other end of their standard input any more, and are then removed by the engine. This
 * is for those that could not: never started, or too busy to notice.
 */
final class Leftovers {

    /** Of graders that cannot be seen from here; no grading takes nearly as long. */
    static final Duration MOST_AGE = Duration.ofHours(6);

    private Leftovers() {}

    /** Removes all that nobody will use, as far as the engine answers: if it does not, whoever needs it next is told why. */
    static void remove(DockerClient client) {
        Owner here = Owner.here();
        Instant now = Instant.now();
        ours(client).stream()
                .filter(container -> isLeft(label(container), age(container, now), here))
                .forEach(container -> remove(client, container.getId()));
    }

    private static List<Container> ours(DockerClient client) {
        try {
            return client.listContainersCmd()
                    .withShowAll(true)
                    .withFilter("label", List.of(Owner.LABEL))
                    .exec();
        } catch (DockerException _) {
            return List.of();
        }
    }

    /** Whether nobody will use a container any more. */
    static boolean isLeft(String label, Duration age, Owner here) {
        Optional<Owner> owner = Owner.of(label);
        return owner.filter(it -> it.isOfTheSamePlaceAs(here)).isPresent()
                ? owner.get().isGoneFrom(here)
                : age.compareTo(MOST_AGE) > 0;
    }

    /** Removes one, running or not; it need not be there any more. */
    static void remove(DockerClient client, String id) {
        try {
            client.removeContainerCmd(id)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (DockerException _) {
            // It is gone, or somebody else is removing it.
        }
    }

    private static String label(Container container) {
        Map<String, String> labels = container.getLabels();
        return labels == null ? "" : labels.getOrDefault(Owner.LABEL, "");
    }

    private static Duration age(Container container, Instant now) {
        return Duration.between(Instant.ofEpochSecond(container.getCreated()), now);
    }
}
