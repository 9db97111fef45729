package dev.lockstep.bench.web;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a process and those that it has started have in memory, as Linux counts below {@code /proc}; nothing elsewhere.
 *
 * @param residentMiB of the process itself: its pages in memory, whoever else may use them, too
 * @param shareMiB of the process itself, where pages that several processes use count in part
 * @param othersShareMiB the same of all others together
 * @param others how many those are
 */
record Memory(long residentMiB, long shareMiB, long othersShareMiB, int others) {

    private static final Pattern LINE = Pattern.compile("(?m)^(\\w+): +(\\d+) kB$");
    private static final String RESIDENT = "Rss";
    private static final String SHARE = "Pss";
    private static final long KIB_IN_MIB = 1024;

    static Memory of(long process, List<Long> others) throws IOException {
        Map<String, Long> own = kibibytes(process);
        long sum = 0;
        for (long other : others) {
            sum += kibibytes(other).getOrDefault(SHARE, 0L);
        }
        return new Memory(
                own.getOrDefault(RESIDENT, 0L) / KIB_IN_MIB,
                own.getOrDefault(SHARE, 0L) / KIB_IN_MIB,
                sum / KIB_IN_MIB,
                others.size());
    }

    private static Map<String, Long> kibibytes(long process) throws IOException {
        try {
            return LINE.matcher(Files.readString(Path.of("/proc/" + process + "/smaps_rollup")))
                    .results()
                    .collect(Collectors.toMap(line -> line.group(1), line -> Long.valueOf(line.group(2))));
        } catch (FileSystemException _) {
            return Map.of(); // it has ended meanwhile, or this is no Linux
        }
    }

    /** Of all together, each page counted once. */
    long allMiB() {
        return shareMiB + othersShareMiB;
    }
}
