package dev.lockstep.core.sandbox;

import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.core.sandbox.container.NoContainersException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which sandbox a grader uses. */
public enum SandboxChoice {
    /** Lockstep decides: at present always for the embedded one, which needs nothing. */
    AUTOMATIC,

    /** The embedded one. */
    PROCESS,

    /** The one of containers, or none. */
    CONTAINER;

    /** The environment variable that chooses. */
    public static final String VARIABLE = "LOCKSTEP_SANDBOX";

    /**
     * What an environment says.
     *
     * @throws IllegalArgumentException if it says something else; the message says what is expected
     */
    public static SandboxChoice in(Map<String, String> environment) {
        String said = environment.getOrDefault(VARIABLE, "");
        return Arrays.stream(values())
                .filter(choice -> choice.word().equals(said))
                .findFirst()
                .orElseGet(() -> unlessWrong(said));
    }

    private static SandboxChoice unlessWrong(String said) {
        if (!said.isEmpty()) {
            throw new IllegalArgumentException("%s is \"%s\"; expected %s, or nothing."
                    .formatted(
                            VARIABLE,
                            said,
                            Arrays.stream(values()).map(SandboxChoice::word).collect(Collectors.joining(", "))));
        }
        return AUTOMATIC;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Opens it.
     *
     * @param cacheFolder where the embedded one keeps a cache that its processes start from
     * @throws SandboxException if it cannot be had; the message says what to do
     */
    public Sandbox open(Path cacheFolder) {
        return switch (this) {
            case AUTOMATIC, PROCESS -> ProcessSandbox.withCache(cacheFolder);
            case CONTAINER -> containers();
        };
    }

    /**
     * What keeps its processes from this machine.
     *
     * @throws SandboxException if it cannot be had; the message says what to do
     */
    public Isolation isolation() {
        return switch (this) {
            case AUTOMATIC, PROCESS -> ProcessSandbox.onThisMachine();
            case CONTAINER -> containers().isolation();
        };
    }

    private static Sandbox containers() {
        try {
            return ContainerSandbox.open();
        } catch (NoContainersException e) {
            throw new SandboxException(
                    "%s is \"%s\", and %s. %s".formatted(VARIABLE, CONTAINER.word(), e.why(), e.remedy()), e);
        }
    }
}
