package dev.lockstep.core.sandbox.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.core.isolation.Layer;
import dev.lockstep.core.sandbox.RunnerJars;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each layer by itself, with all others off: none is there for show. */
@DisplayName("one layer of the sandbox alone")
class LayersTest {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final Set<String> THREADS = Set.of("older thread", "main", "pool", "virtual thread", "finalizer");
    private static final Limits GENEROUS = new Limits(4096, 600, 100_000, false);

    /** Where everybody can read what a process needs, as a user of its own must: the build may be below a closed folder. */
    @TempDir
    private static Path open;

    private static List<Path> archives = List.of();
    private static LinuxLocks locks = NoLocks.atAll();

    @TempDir
    private Path folder;

    private @Nullable Process victim;

    @BeforeAll
    static void copyWhatItNeeds() throws IOException {
        Copies copies = new Copies(open);
        List<Path> copied = new ArrayList<>();
        for (Path archive : RunnerJars.all()) {
            copied.add(copies.of(archive));
        }
        copied.add(copies.archiveOf(testClasses()));
        archives = List.copyOf(copied);
        locks = LinuxLocks.of(JAVA_HOME, archives);
    }

    @BeforeEach
    void startVictim() throws IOException {
        // It ignores SIGTERM, so each attack finds it alive.
        victim = new ProcessBuilder("sh", "-c", "trap '' TERM; while :; do sleep 1; done").start();
        Files.createFile(folder.resolve("scratch"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder.resolve("scratch"), PosixFilePermissions.fromString("rw-rw-rw-"));
    }

    @AfterEach
    void endVictim() {
        Process victim = Objects.requireNonNull(this.victim);
        victim.descendants().forEach(ProcessHandle::destroyForcibly);
        victim.destroyForcibly();
    }

    @Test
    @DisplayName("is what refuses: without any layer, every attack succeeds")
    void withoutLayersEverythingSucceeds() throws IOException {
        assertEquals(Set.of(), refused(Birth.FREE, ""));
    }

    @Test
    @DisplayName("refuses everything if it is the inner filter")
    void innerFilter() throws IOException {
        assumeReached(Layer.INNER_FILTER);

        assertEquals(
                Set.of("read", "write", "look", "exec", "tcp", "unix socket", "signal"),
                refused(Birth.FREE, Attacker.INNER));
    }

    @Test
    @DisplayName("refuses writing, sockets and signals if it is the outer filter; a program must still be started")
    void outerFilter() throws IOException {
        assumeReached(Layer.OUTER_FILTER);

        assertEquals(Set.of("write", "tcp", "unix socket", "signal"), refused(Birth.FREE.filteredFromTheStart(), ""));
    }

    @Test
    @DisplayName("refuses files and programs outside of the JDK if it is Landlock, and what its version knows")
    void landlock() throws IOException {
        assumeReached(Layer.FILES);

        Set<String> refused = refused(Birth.FREE.within(new JvmFiles(JAVA_HOME).and(archives)), "");

        assertTrue(refused.containsAll(Set.of("read", "write", "exec")), refused::toString);
    }

    @Test
    @DisplayName("refuses signals to others if it is a user of its own")
    void ownUser() throws IOException {
        assumeReached(Layer.OWN_USER);

        assertEquals(Set.of("signal"), refused(Birth.FREE.as(UserNumbers.CANDIDATES.getFirst() + 255), ""));
    }

    @Test
    @DisplayName("refuses written files if it is the limits")
    void limits() throws IOException {
        assumeReached(Layer.LIMITS);
        Path file = folder.resolve("scratch");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "read go; echo much > " + file + "; exit $?");

        Process process = Spawner.start(builder, Birth.FREE, GENEROUS);

        process.getOutputStream().write('\n');
        process.getOutputStream().close();
        assertTrue(await(process) != 0, "it ended well");
        assertEquals(0, Files.size(file));
    }

    private static void assumeReached(Layer layer) {
        assumeTrue(locks.isolation().has(layer), () -> locks.isolation().toString());
    }

    /** The attacks that were refused, on all kinds of threads alike. */
    private Set<String> refused(Birth birth, String lock) throws IOException {
        Process process = Spawner.start(attacker(lock), birth);
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, await(process), told);
        assertTrue(told.endsWith("end" + System.lineSeparator()), told);
        Map<String, Set<String>> threads = new TreeMap<>();
        told.lines()
                .filter(line -> line.contains(": refused"))
                .map(line -> line.substring(0, line.indexOf(':')).split(" from "))
                .forEach(words ->
                        threads.computeIfAbsent(words[0], _ -> new TreeSet<>()).add(words[1]));
        threads.forEach((attack, where) -> assertEquals(THREADS, where, () -> attack + " in\n" + told));
        return threads.keySet();
    }

    private ProcessBuilder attacker(String lock) {
        String classPath = String.join(
                File.pathSeparator, archives.stream().map(Path::toString).toList());
        List<String> command = new ArrayList<>(Arrays.asList(
                JAVA_HOME.resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx64m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                Attacker.class.getName(),
                lock,
                folder.resolve("scratch").toString(),
                Long.toString(Objects.requireNonNull(victim).pid())));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    }

    private static Path testClasses() {
        try {
            return Path.of(LayersTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
