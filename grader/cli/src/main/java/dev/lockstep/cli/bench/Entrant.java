package dev.lockstep.cli.bench;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.selfcheck.Solutions;
import java.nio.file.Path;
import java.util.Set;

/**
 * The solution of a kata whose grading is measured.
 *
 * @param name its approach, or "starter"
 * @param path the folder of its source files
 * @param right whether it has to be accepted
 */
public record Entrant(Kata kata, String name, Path path, boolean right) {

    /** The first accepted solution beside the kata's folder, by name; the starter if there is none. */
    public static Entrant of(Kata kata) {
        Path root = kata.folder().toAbsolutePath().normalize().resolve("../../solutions");
        return Solutions.load(root.normalize(), kata).accepted().stream()
                .findFirst()
                .map(solution -> new Entrant(kata, solution.name(), solution.folder(), true))
                .orElseGet(() -> new Entrant(kata, "starter", kata.folder().resolve("starter"), false));
    }

    /** How a process may end that grades or tests it: 0 is accepted, 1 is not. */
    Set<Integer> exitCodes() {
        return right ? Set.of(0) : Set.of(0, 1);
    }
}
