package dev.lockstep.core.sandbox.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ContainerConfig;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Ulimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Engines that do something else than they were asked for cannot be had, so what they would say is made up. */
@DisplayName("what keeps a container from the machine")
class ConfinementTest {

    private static final Confinement CONFINEMENT = new Confinement(new ContainerLimits(100, 10, 64));

    /** What an engine may have done otherwise, by what is missing then. */
    static final List<Map.Entry<String, UnaryOperator<HostConfig>>> OTHERWISE = List.of(
            Map.entry("network", host -> host.withNetworkMode("bridge")),
            Map.entry("shared memory", host -> host.withIpcMode("private")),
            Map.entry("read-only root", host -> host.withReadonlyRootfs(false)),
            Map.entry("log", host -> host.withLogConfig(new LogConfig(LogConfig.LoggingType.JSON_FILE))),
            Map.entry("removal at its end", host -> host.withAutoRemove(false)),
            Map.entry("privileged", host -> host.withPrivileged(true)),
            Map.entry("memory", host -> host.withMemory(0L)),
            Map.entry("threads", host -> host.withPidsLimit(-1L)),
            Map.entry("period of processor time", host -> host.withCpuPeriod(0L)),
            Map.entry("quota of processor time", host -> host.withCpuQuota(0L)),
            Map.entry("dropped capabilities", host -> host.withCapDrop()),
            Map.entry("added capabilities", host -> host.withCapAdd(Capability.SYS_PTRACE)),
            Map.entry(
                    "security options", host -> host.withSecurityOpts(new ArrayList<>(List.of("seccomp=unconfined")))),
            Map.entry("limits of one process", host -> host.withUlimits(new Ulimit[] {new Ulimit("cpu", 10L, 10L)})));

    @Test
    void isAllThereIfTheEngineDidWhatItWasAskedFor() {
        assertEquals(
                List.of(), CONFINEMENT.missing(container(asAskedFor(), Confinement.USER + ":" + Confinement.USER)));
    }

    @ParameterizedTest(name = "lacks: {0}")
    @FieldSource("OTHERWISE")
    void isMissedWhereTheEngineDidSomethingElse(Map.Entry<String, UnaryOperator<HostConfig>> otherwise) {
        HostConfig host = otherwise.getValue().apply(asAskedFor());

        assertOnly(otherwise.getKey(), CONFINEMENT.missing(container(host, Confinement.USER + ":" + Confinement.USER)));
    }

    @Test
    void isMissedWhereTheUserIsAnother() {
        assertOnly("user", CONFINEMENT.missing(container(asAskedFor(), "")));
    }

    private static void assertOnly(String what, List<String> missing) {
        assertEquals(1, missing.size(), missing::toString);
        assertTrue(missing.getFirst().startsWith(what + " should be "), missing::toString);
    }

    /** As an engine tells it: what nobody asked for is not so. */
    private static HostConfig asAskedFor() {
        return CONFINEMENT.hostConfig().withPrivileged(false);
    }

    private static InspectContainerResponse container(HostConfig host, String user) {
        return new InspectContainerResponse() {
            @Override
            public HostConfig getHostConfig() {
                return host;
            }

            @Override
            public ContainerConfig getConfig() {
                return new ContainerConfig().withUser(user);
            }
        };
    }
}
