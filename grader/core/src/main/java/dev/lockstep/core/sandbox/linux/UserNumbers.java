package dev.lockstep.core.sandbox.linux;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The numbers of users that belong to nobody, from which gradings get theirs.
 *
 * <p>Distributions, containers and systemd leave 0x7000_0000 and up alone (systemd, "Users, Groups, UIDs and GIDs"). In a
 * container there may be 65,536 users only; then it is the last of those that people may have.
 */
record UserNumbers(int first) {

    /** More gradings at a time than any machine can do. */
    static final int COUNT = 256;

    static final List<Integer> CANDIDATES = List.of(0x70C1_0000, 59_000);
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /**
     * The numbers that can be used here.
     *
     * @param map the lines of /proc/self/uid_map: first number inside, first outside, how many
     */
    static OptionalInt firstWithin(List<String> map) {
        return CANDIDATES.stream()
                .mapToInt(Integer::intValue)
                .filter(first -> map.stream().anyMatch(line -> holds(line, first)))
                .findFirst();
    }

    private static boolean holds(String line, int first) {
        String[] columns = BLANKS.split(line.strip(), -1);
        long inside = Long.parseLong(columns[0]);
        long count = Long.parseLong(columns[2]);
        return inside <= first && first + COUNT <= inside + count;
    }
}
