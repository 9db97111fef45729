package dev.lockstep.core.sandbox.container;

import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.core.isolation.Layer;
import dev.lockstep.core.isolation.LayerState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What {@link LookAround} found inside a container, and which layers that adds up to. */
final class Sights {

    /** The loopback, and what some kernels put into every new network: tunnels that lead nowhere. */
    private static final Set<String> NO_NETWORK =
            Set.of("lo", "tunl0", "gre0", "gretap0", "erspan0", "ip_vti0", "ip6_vti0", "sit0", "ip6tnl0", "ip6gre0");

    private static final String ENGINE = "Use an engine that does what it is asked for; its log says why it did not.";

    private final List<String> lines;
    private final ContainerLimits limits;

    Sights(List<String> lines, ContainerLimits limits) {
        this.lines = lines;
        this.limits = limits;
    }

    /**
     * The layers that were seen.
     *
     * @param engine what made the container, in words
     */
    Isolation isolation(String engine) {
        return new Isolation(
                Arrays.stream(Layer.values()).map(layer -> state(layer, engine)).toList());
    }

    private LayerState state(Layer layer, String engine) {
        List<String> missing = missing(layer);
        return missing.isEmpty()
                ? new LayerState.Reached(layer, how(layer, engine))
                : new LayerState.Missing(layer, "inside a container, " + String.join("; ", missing), ENGINE);
    }

    private static String how(Layer layer, String engine) {
        return switch (layer) {
            case INNER_FILTER -> "seccomp, by the runner, or it does not do its job";
            case OUTER_FILTER -> engine + ": seccomp, no capabilities, no new privileges";
            case FILES -> engine + ": a read-only image with the runner and nothing else";
            case LIMITS ->
                engine + ": memory without swap, share of processors, processor time, open files, no written files";
            case OWN_USER -> "user %d, with processes and a network of its own".formatted(Confinement.USER);
            case CONTROL_GROUP -> engine + ": number of threads";
        };
    }

    private List<String> missing(Layer layer) {
        List<String> missing = new ArrayList<>();
        switch (layer) {
            case INNER_FILTER -> {}
            case OUTER_FILTER -> {
                expect(missing, "Seccomp", "2"::equals);
                expect(missing, "NoNewPrivs", "1"::equals);
                expect(missing, "CapEff", Sights::isZero);
                expect(missing, "CapBnd", Sights::isZero);
            }
            case FILES -> {
                expect(missing, "mount", Sights::isHarmless);
                if (all("mount").stream().noneMatch(mount -> mount.startsWith("/ ") && mount.contains(" ro "))) {
                    missing.add("the root is not read-only");
                }
            }
            case LIMITS -> {
                expect(missing, "memory", Long.toString(limits.memoryBytes())::equals);
                expect(
                        missing,
                        "processors",
                        quota -> quota.split(" ", -1)[0].equals(Long.toString(limits.quotaMicros())));
                // Version 2 counts swap by itself, version 1 together with memory.
                expect(missing, "swap", Set.of("none", "0", Long.toString(limits.memoryBytes()))::contains);
                limitsOfOneProcess()
                        .filter(limit -> !all("limit").contains(limit))
                        .forEach(limit -> missing.add("not seen: " + limit));
            }
            case OWN_USER -> {
                expect(
                        missing,
                        "Uid",
                        uid -> Arrays.stream(uid.split("\\s+", -1))
                                .allMatch(Integer.toString(Confinement.USER)::equals));
                expect(missing, "Pid", "1"::equals);
                expect(missing, "network", NO_NETWORK::contains);
            }
            case CONTROL_GROUP -> expect(missing, "threads", Long.toString(limits.threads())::equals);
        }
        return missing;
    }

    /** As the kernel tells them: soft, hard. */
    private Stream<String> limitsOfOneProcess() {
        return Stream.of(
                "Max cpu time %1$d %1$d seconds".formatted(limits.cpuSeconds()),
                "Max open files %1$d %1$d files".formatted(ContainerLimits.OPEN_FILES),
                "Max file size 0 0 bytes",
                "Max core file size 0 0 bytes",
                "Max msgqueue size 0 0 bytes");
    }

    private static boolean isZero(String hexadecimal) {
        return hexadecimal.matches("0+");
    }

    /**
     * "/etc/hosts ext4 ro closed": where, of what kind, whether it can be written to, and whether by our user.
     *
     * <p>What lies on files of /proc leads to /dev/null; a message queue cannot be made, by a limit.
     */
    private static boolean isHarmless(String mount) {
        return mount.endsWith(" closed") || mount.startsWith("/proc/") || mount.startsWith("/dev/mqueue mqueue ");
    }

    /** What is not there at all is not as it should be, either. */
    private void expect(List<String> missing, String fact, Predicate<String> asItShouldBe) {
        List<String> values = all(fact);
        if (values.isEmpty()) {
            missing.add(fact + " is not told");
        }
        values.stream().filter(asItShouldBe.negate()).forEach(value -> missing.add("%s is %s".formatted(fact, value)));
    }

    private List<String> all(String fact) {
        return lines.stream()
                .filter(line -> line.startsWith(fact + "="))
                .map(line -> line.substring(fact.length() + 1))
                .toList();
    }
}
