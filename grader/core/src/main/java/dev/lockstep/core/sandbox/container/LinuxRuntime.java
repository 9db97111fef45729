package dev.lockstep.core.sandbox.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A small Java runtime, linked from the grader's own JDK, and the shared libraries that it needs of the system. */
final class LinuxRuntime {

    /**
     * What the runner's process has on a whole JDK: all that a submission may use, the compiler, and what Java looks up as a service,
     * so that a submission finds the same character sets and locales in both sandboxes.
     */
    private static final String MODULES = String.join(
            ",",
            "java.se",
            "jdk.compiler",
            "jdk.management",
            "jdk.charsets",
            "jdk.localedata",
            "jdk.zipfs",
            "jdk.crypto.cryptoki",
            "jdk.naming.dns");

    /** Without those for screens and printers, which would need half of a desktop. */
    private static final List<String> OWN_LIBRARIES = List.of(
            "bin/java",
            "lib/server/libjvm.so",
            "lib/libjli.so",
            "lib/libjava.so",
            "lib/libjimage.so",
            "lib/libzip.so",
            "lib/libnio.so",
            "lib/libnet.so",
            "lib/libverify.so",
            "lib/libmanagement.so",
            "lib/libmanagement_ext.so",
            "lib/libsyslookup.so");

    /** "libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x...)", or the loader by itself: "/lib64/ld-linux-x86-64.so.2 (0x...)". */
    private static final Pattern NEEDED = Pattern.compile("(?:\\S+ => )?(/\\S+) \\(0x[0-9a-f]+\\)");

    private final Path folder;

    private LinuxRuntime(Path folder) {
        this.folder = folder;
    }

    /** Links one into {@code folder}, which must not exist; takes some ten seconds. */
    static LinuxRuntime link(Path folder) throws IOException {
        Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
        if (!Files.isExecutable(jlink)) {
            throw new IOException("there is no " + jlink + "; run the grader on a whole JDK");
        }
        run(List.of(
                jlink.toString(),
                "--add-modules",
                MODULES,
                "--no-header-files",
                "--no-man-pages",
                "--output",
                folder.toString()));
        return new LinuxRuntime(folder);
    }

    Path folder() {
        return folder;
    }

    /** The system's libraries, by the path at which the runtime will look for them. */
    Map<String, Path> libraries() throws IOException {
        List<String> command = new ArrayList<>(List.of("ldd"));
        for (String own : OWN_LIBRARIES) {
            Path file = folder.resolve(own);
            if (Files.exists(file)) {
                command.add(file.toString());
            }
        }
        Map<String, Path> libraries = new TreeMap<>();
        run(command).map(this::library).flatMap(List::stream).forEach(path -> libraries.put(path, Path.of(path)));
        if (libraries.isEmpty()) {
            throw new IOException("ldd named no library that " + folder + " needs");
        }
        Path cache = Path.of("/etc/ld.so.cache");
        if (Files.exists(cache)) {
            libraries.put(cache.toString(), cache);
        }
        return libraries;
    }

    private List<String> library(String line) {
        Matcher matcher = NEEDED.matcher(line.strip());
        return matcher.matches() && !matcher.group(1).startsWith(folder.toString())
                ? List.of(matcher.group(1))
                : List.of();
    }

    private static Stream<String> run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String said;
        try (var out = process.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        try {
            if (process.waitFor() != 0) {
                throw new IOException("%s ended with %d: %s".formatted(command.getFirst(), process.exitValue(), said));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(command.getFirst() + " was interrupted", e);
        }
        return said.lines();
    }
}
