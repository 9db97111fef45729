package dev.lockstep.bench.web;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What was measured on, and how busy it was before.
 *
 * @param processors how many
 * @param model of the processors; empty where nobody says
 * @param load processes that ran or waited for a processor in the last minute, on average; negative if unknown
 */
record Machine(int processors, String model, double load) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Pattern MODEL = Pattern.compile("model name\\s*: (.*)");

    static Machine now() throws IOException {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                nameOfProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String nameOfProcessors() throws IOException {
        if (!Files.isReadable(PROCESSORS)) {
            return "";
        }
        return MODEL.matcher(Files.readString(PROCESSORS))
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElse("");
    }

    /** In one line. */
    String words() {
        return "%d processors%s, %s, JDK %s, load before: %s"
                .formatted(
                        processors,
                        model.isEmpty() ? "" : " (" + model + ")",
                        System.getProperty("os.name"),
                        Runtime.version(),
                        load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load));
    }
}
