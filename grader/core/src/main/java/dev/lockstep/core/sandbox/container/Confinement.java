package dev.lockstep.core.sandbox.container;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Ulimit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What keeps a container from the machine: asks the engine for it, and holds against it what the engine then says it did. */
record Confinement(ContainerLimits limits) {

    /** Belongs to nobody, inside and outside. */
    static final int USER = 59_001;

    private static final String NO_NEW_PRIVILEGES = "no-new-privileges";
    private static final String NONE = "none";

    /** Asks for it. */
    CreateContainerCmd put(CreateContainerCmd create) {
        return create.withUser(USER + ":" + USER).withNetworkDisabled(true).withHostConfig(hostConfig());
    }

    HostConfig hostConfig() {
        return HostConfig.newHostConfig()
                .withNetworkMode(NONE)
                .withIpcMode(NONE) // without it there is a writable /dev/shm
                .withReadonlyRootfs(true)
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of(NO_NEW_PRIVILEGES))
                .withMemory(limits.memoryBytes())
                .withMemorySwap(limits.memoryBytes()) // both together, so no swap
                .withPidsLimit(limits.threads())
                .withCpuPeriod(ContainerLimits.PERIOD_MICROS)
                .withCpuQuota(limits.quotaMicros())
                .withUlimits(ulimits())
                .withLogConfig(
                        new LogConfig(LogConfig.LoggingType.NONE)) // a submission must not fill the engine's disk
                .withAutoRemove(true);
    }

    private Ulimit[] ulimits() {
        return new Ulimit[] {
            new Ulimit("cpu", limits.cpuSeconds(), limits.cpuSeconds()),
            new Ulimit("nofile", ContainerLimits.OPEN_FILES, ContainerLimits.OPEN_FILES),
            new Ulimit("fsize", 0L, 0L),
            new Ulimit("core", 0L, 0L),
            new Ulimit("msgqueue", 0L, 0L)
        };
    }

    /** What of it the engine did not do; empty if all is there. */
    List<String> missing(InspectContainerResponse container) {
        HostConfig has = container.getHostConfig();
        List<String> missing = new ArrayList<>();
        expect(missing, "network", NONE, has.getNetworkMode());
        expect(missing, "shared memory", NONE, has.getIpcMode());
        expect(missing, "read-only root", true, has.getReadonlyRootfs());
        expect(missing, "log", LogConfig.LoggingType.NONE, has.getLogConfig().getType());
        expect(missing, "removal at its end", true, has.getAutoRemove());
        expect(missing, "privileged", false, has.getPrivileged());
        expect(missing, "memory", limits.memoryBytes(), has.getMemory());
        expect(missing, "threads", limits.threads(), has.getPidsLimit());
        expect(missing, "period of processor time", ContainerLimits.PERIOD_MICROS, has.getCpuPeriod());
        expect(missing, "quota of processor time", limits.quotaMicros(), has.getCpuQuota());
        expect(missing, "user", USER + ":" + USER, container.getConfig().getUser());
        expect(missing, "dropped capabilities", List.of(Capability.ALL), list(has.getCapDrop()));
        expect(missing, "added capabilities", List.of(), list(has.getCapAdd()));
        expect(missing, "security options", List.of(NO_NEW_PRIVILEGES), has.getSecurityOpts());
        expect(missing, "devices", List.of(), list(has.getDevices()));
        expect(missing, "limits of one process", names(ulimits()), names(has.getUlimits()));
        expect(
                missing,
                "mounts",
                List.of(),
                Optional.ofNullable(container.getMounts()).orElse(List.of()));
        return missing;
    }

    private static void expect(List<String> missing, String what, Object wanted, @Nullable Object seen) {
        if (!Objects.equals(wanted, seen)) {
            missing.add("%s should be %s and is %s".formatted(what, wanted, seen));
        }
    }

    private static <T> List<T> list(T @Nullable [] array) {
        return array == null ? List.of() : Arrays.asList(array);
    }

    private static List<String> names(Ulimit @Nullable [] limits) {
        return list(limits).stream()
                .map(limit -> limit.getName() + " " + limit.getSoftLong() + " " + limit.getHardLong())
                .sorted()
                .toList();
    }
}
