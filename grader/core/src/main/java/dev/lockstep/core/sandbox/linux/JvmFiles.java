package dev.lockstep.core.sandbox.linux;

import dev.lockstep.runner.linux.Landlock.Access;
import dev.lockstep.runner.linux.Landlock.Allowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files that a JVM needs to start, and no others. */
final class JvmFiles {

    private static final Path MAPPED_HERE = Path.of("/proc/self/maps");
    private static final List<Path> SOURCES_OF_RANDOMNESS = List.of(Path.of("/dev/random"), Path.of("/dev/urandom"));
    private static final Path NOTHING = Path.of("/dev/null");

    /** The locale of its environment: without it, a JVM takes ASCII for the system's encoding. */
    private static final Path LOCALE = Path.of("/usr/lib/locale/C.utf8");

    private static final Path LIBRARY_CACHE = Path.of("/etc/ld.so.cache");

    /** Names only: a child that is being born looks there for open files to close. */
    private static final Path PROCESSES = Path.of("/proc");

    private final Path javaHome;
    private @Nullable List<Allowed> always;

    JvmFiles(Path javaHome) {
        this.javaHome = javaHome;
    }

    /** These, and {@code further} ones to read. */
    synchronized List<Allowed> and(List<Path> further) throws IOException {
        if (always == null) {
            always = find();
        }
        List<Allowed> allowed = new ArrayList<>(always);
        further.stream().distinct().forEach(path -> allowed.add(new Allowed(path, Access.READ)));
        return allowed;
    }

    private List<Allowed> find() throws IOException {
        List<Allowed> allowed = new ArrayList<>();
        allowed.add(new Allowed(javaHome.toRealPath(), Access.READ_AND_RUN));
        allowed.add(new Allowed(PROCESSES, Access.LIST));
        allowed.add(new Allowed(NOTHING, Access.READ_AND_WRITE));
        libraries().forEach(library -> allowed.add(new Allowed(library, access(library))));
        Set<Path> read = new LinkedHashSet<>(SOURCES_OF_RANDOMNESS);
        read.add(LOCALE);
        read.add(LIBRARY_CACHE);
        read.addAll(outsideOfJavaHome());
        read.stream().filter(Files::exists).forEach(path -> allowed.add(new Allowed(path, Access.READ)));
        return allowed;
    }

    /** The JDK, and {@code further} files. */
    List<Path> with(List<Path> further) {
        List<Path> files = new ArrayList<>(further);
        files.add(javaHome.resolve("bin").resolve("java"));
        return files;
    }

    /** The shared libraries outside of its folder that this very JVM has loaded: its child runs on the same JDK. */
    private Set<Path> libraries() throws IOException {
        Path home = javaHome.toRealPath();
        Path unpacked = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
        try (Stream<String> lines = Files.lines(MAPPED_HERE)) {
            return lines.map(JvmFiles::mappedFile)
                    .filter(name -> name.contains(".so"))
                    .map(Path::of)
                    .filter(Files::isRegularFile)
                    .filter(library -> !library.startsWith(home))
                    // Of this program, like SQLite's: the child has no use for it, may not reach it, and it may go.
                    .filter(library -> !unpacked.equals(library.getParent()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** The sixth column of a line of /proc/self/maps, which may be missing. */
    static String mappedFile(String line) {
        int slash = line.indexOf('/');
        return slash < 0 ? "" : line.substring(slash);
    }

    /** Only the one that loads the others is itself started as a program. */
    private static Access access(Path library) {
        return library.getFileName().toString().startsWith("ld-") ? Access.READ_AND_RUN : Access.READ;
    }

    /** Where links in the JDK's folder lead: some distributions keep its configuration below /etc. */
    private Set<Path> outsideOfJavaHome() throws IOException {
        Path home = javaHome.toRealPath();
        Set<Path> outside = new LinkedHashSet<>();
        for (Path folder : List.of(home, home.resolve("lib"), home.resolve("lib/security"), home.resolve("conf"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> children = Files.list(folder)) {
                    children.filter(Files::isSymbolicLink)
                            .filter(Files::exists)
                            .map(JvmFiles::target)
                            .filter(target -> !target.startsWith(home))
                            .forEach(outside::add);
                }
            }
        }
        return outside;
    }

    private static Path target(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
