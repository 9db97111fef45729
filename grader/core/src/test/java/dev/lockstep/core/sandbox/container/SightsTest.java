package dev.lockstep.core.sandbox.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.core.isolation.Layer;
import dev.lockstep.core.isolation.LayerState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("what is seen inside a container")
class SightsTest {

    private static final ContainerLimits LIMITS = new ContainerLimits(100, 10, 64);

    private static final List<String> AS_ASKED_FOR = List.of(
            "Pid=1",
            "Uid=59001\t59001\t59001\t59001",
            "CapEff=0000000000000000",
            "CapBnd=0000000000000000",
            "NoNewPrivs=1",
            "Seccomp=2",
            "mount=/ overlay ro closed",
            "mount=/dev tmpfs rw closed",
            "mount=/dev/mqueue mqueue rw open",
            "mount=/proc/keys tmpfs rw open",
            "network=lo",
            "limit=Max cpu time 10 10 seconds",
            "limit=Max file size 0 0 bytes",
            "limit=Max core file size 0 0 bytes",
            "limit=Max open files 128 128 files",
            "limit=Max msgqueue size 0 0 bytes",
            "swap=0",
            "memory=104857600",
            "threads=64",
            "processors=200000 100000");

    @Test
    void addsUpToTheHighestLevelIfAllIsThere() {
        assertEquals(IsolationLevel.ISOLATED, seen(AS_ASKED_FOR).level());
    }

    @ParameterizedTest(name = "{0} costs the layer {1}")
    @CsvSource({
        "Pid=7, OWN_USER",
        "Uid=0 0 0 0, OWN_USER",
        "network=eth0, OWN_USER",
        "CapEff=00000000a80425fb, OUTER_FILTER",
        "NoNewPrivs=0, OUTER_FILTER",
        "Seccomp=0, OUTER_FILTER",
        "mount=/ overlay rw closed, FILES",
        "mount=/dev/shm tmpfs rw open, FILES",
        "memory=max, LIMITS",
        "memory=9223372036854771712, LIMITS",
        "processors=max 100000, LIMITS",
        "swap=max, LIMITS",
        "swap=unknown, LIMITS",
        "limit=Max cpu time unlimited unlimited seconds, LIMITS",
        "limit=Max open files 1048576 1048576 files, LIMITS",
        "threads=max, CONTROL_GROUP"
    })
    void whatIsOtherwiseCostsItsLayer(String fact, Layer layer) {
        Isolation isolation = seen(with(fact));

        LayerState.Missing missing = assertInstanceOf(
                LayerState.Missing.class,
                isolation.layers().stream()
                        .filter(state -> state.layer() == layer)
                        .findFirst()
                        .orElseThrow());
        assertTrue(missing.why().startsWith("inside a container, "), missing.why());
    }

    @Test
    void whatIsNotToldIsMissing() {
        Isolation isolation = seen(List.of());

        Stream.of(Layer.OUTER_FILTER, Layer.FILES, Layer.LIMITS, Layer.OWN_USER, Layer.CONTROL_GROUP)
                .forEach(layer -> assertFalse(isolation.has(layer), layer::toString));
    }

    /** All as asked for, but for one fact; a further mount or network is just one more. */
    private static List<String> with(String fact) {
        String name = fact.substring(0, fact.indexOf('=') + 1);
        boolean isOneOfMany = name.equals("network=") || (name.equals("mount=") && !fact.startsWith("mount=/ "));
        Stream<String> rest = AS_ASKED_FOR.stream()
                .filter(line -> isOneOfMany || !line.startsWith(name + (name.equals("mount=") ? "/ " : "")));
        return Stream.concat(rest, Stream.of(fact)).toList();
    }

    private static Isolation seen(List<String> lines) {
        return new Sights(lines, LIMITS).isolation("an engine");
    }
}
