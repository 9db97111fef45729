package dev.lockstep.core.sandbox.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The grader that a container belongs to, as its label says.
 *
 * @param place the boot of a machine and the numbering of processes in which {@code process} means something
 * @param process its number
 * @param born when that process was started, for numbers are used again
 */
record Owner(String place, long process, String born) {

    static final String LABEL = "dev.lockstep.grader";

    private static final String SEPARATOR = "/";

    /** This grader. */
    static Owner here() {
        return of(ProcessHandle.current());
    }

    /** A grader of this place. */
    static Owner of(ProcessHandle process) {
        return new Owner(whereItIs(), process.pid(), born(process));
    }

    /** The one that a label names. */
    static Optional<Owner> of(String label) {
        String[] parts = label.split(SEPARATOR, -1);
        return parts.length == 3 && parts[1].matches("[0-9]{1,18}")
                ? Optional.of(new Owner(parts[0], Long.parseLong(parts[1]), parts[2]))
                : Optional.empty();
    }

    String label() {
        return String.join(SEPARATOR, place, Long.toString(process), born);
    }

    /** Whether it is known to have ended. One of another place may live or not. */
    boolean isGoneFrom(Owner onlooker) {
        return place.equals(onlooker.place)
                && ProcessHandle.of(process)
                        .filter(ProcessHandle::isAlive)
                        .filter(handle -> born(handle).equals(born))
                        .isEmpty();
    }

    /** Whether somebody who stands here can tell. */
    boolean isOfTheSamePlaceAs(Owner onlooker) {
        return place.equals(onlooker.place);
    }

    private static String born(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private static String whereItIs() {
        try {
            String boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            String numbering =
                    Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
            return boot + "-" + numbering.replaceAll("[^0-9]", "");
        } catch (IOException | UnsupportedOperationException _) {
            return "unknown-" + ProcessHandle.current().pid();
        }
    }
}
