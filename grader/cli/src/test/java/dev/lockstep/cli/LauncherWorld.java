package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A small machine for the launcher: a repository in a folder with a space, made-up JDKs, a made-up Maven, and a PATH that
 * leads to nothing else.
 */
final class LauncherWorld {

    private static final Duration SAFETY_NET = Duration.ofMinutes(10);
    private static final Instant CLONED = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant BUILT = Instant.parse("2020-01-02T00:00:00Z");
    private static final Instant CHANGED = Instant.parse("2020-01-03T00:00:00Z");
    private static final List<String> TOOLS = List.of(
            "sh",
            "cat",
            "dirname",
            "env",
            "find",
            "grep",
            "ln",
            "mkdir",
            "mv",
            "ps",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "stty",
            "tee");

    private static final String LEAVES_JARS = """
            mkdir -p grader/cli/target/lib
            echo jar >grader/cli/target/lockstep-cli-1.jar
            echo jar >grader/cli/target/lib/picocli.jar
            """;

    final Path repository;
    final Path jdks;
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private int runs;

    private LauncherWorld(Path folder) {
        this.folder = folder;
        this.repository = folder.resolve("my repository");
        this.jdks = folder.resolve("usual jdks");
        set("PATH", folder.resolve("bin") + ":" + folder.resolve("tools"));
        set("HOME", folder.resolve("home").toString());
        set("LOCKSTEP_JDK_FOLDERS", folder.resolve("no such folder") + ":" + jdks);
    }

    /** A machine with a fresh clone and Maven 3.9.9, and no JDK at all. */
    static LauncherWorld in(Path folder) {
        var world = new LauncherWorld(folder);
        world.bringTools();
        world.cloneRepository();
        world.maven("3.9.9");
        return world;
    }

    LauncherWorld set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** A JDK in one of the usual folders, named after its version. */
    Path jdk(String version) {
        return jdk(jdks.resolve("jdk-" + version), version);
    }

    /** A JDK whose java prints its own folder and then its arguments, one a line. */
    Path jdk(Path home, String version) {
        Path jre = jre(home, version);
        script(jre.resolve("bin/javac"), "exit 0");
        return jre;
    }

    Path jre(Path home, String version) {
        write(
                home.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\nLIBC=\"gnu\"\n".formatted(version));
        script(home.resolve("bin/java"), """
                for word in "$@"; do
                    case $word in -XX:AOTCacheOutput=*) echo trained >"${word#*=}" ;; esac
                done
                printf '%%s\\n' '%s' "$@"
                """.formatted(home));
        return home;
    }

    /** Puts a link to a JDK's java on PATH, as Debian's alternatives do: a relative link to an absolute one. */
    void javaOnPath(Path home) {
        link(folder.resolve("alternatives/java"), home.resolve("bin/java"));
        link(folder.resolve("bin/java"), Path.of("../alternatives/java"));
    }

    /** A Maven that notes how it was called and leaves two jars. */
    void maven(String version) {
        maven(version, LEAVES_JARS);
    }

    void maven(String version, String work) {
        script(folder.resolve("bin/mvn"), """
                case $* in *-version*) echo 'Apache Maven %s'; exit 0 ;; esac
                echo "$JAVA_HOME skip-rc=${MAVEN_SKIP_RC:-no} $*" >>'%s'
                echo '[INFO] Building Lockstep engine 0.1.0-SNAPSHOT                        [2/6]'
                %s
                """.formatted(version, mavenCalls(), work));
    }

    /** A Maven that does not end before {@link #letMavenEnd}. */
    void slowMaven() {
        maven("3.9.9", "until [ -e '%s' ]; do sleep 0.1; done\n".formatted(permissionToEnd()) + LEAVES_JARS);
    }

    void letMavenEnd() {
        write(permissionToEnd(), "");
    }

    private Path permissionToEnd() {
        return folder.resolve("maven may end");
    }

    void withoutMaven() {
        delete(folder.resolve("bin/mvn"));
    }

    /** Waits until something is so; two minutes are only a safety net. */
    static void await(String what, BooleanSupplier isSo) throws InterruptedException {
        Instant giveUp = Instant.now().plus(SAFETY_NET);
        while (!isSo.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(giveUp), () -> "waited in vain until " + what);
            Thread.sleep(10);
        }
    }

    /** How Maven was called, to build or to test: its JAVA_HOME, whether it skips its start-up files, its arguments. */
    List<String> mavenWasCalled() {
        return Files.exists(mavenCalls()) ? read(mavenCalls()).lines().toList() : List.of();
    }

    private Path mavenCalls() {
        return folder.resolve("maven-calls");
    }

    Ran run(String... arguments) {
        return runAs(repository.resolve("lockstep"), arguments);
    }

    Ran runAs(Path launcher, String... arguments) {
        return start(launcher, arguments).end();
    }

    /** What comes of a line that somebody types into a shell. */
    Ran type(String line) {
        return start(List.of("/bin/sh", "-c", line)).end();
    }

    /** Runs the launcher on a terminal of so many columns, made by the program {@code script} of Linux. */
    Ran runOnATerminal(int columns, String command) {
        String words = "stty cols %d; '%s' %s".formatted(columns, repository.resolve("lockstep"), command);
        return start(List.of("/usr/bin/script", "-qec", words, "/dev/null")).end();
    }

    Running start(Path launcher, String... arguments) {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        return start(command);
    }

    private Running start(List<String> command) {
        runs++;
        Path out = folder.resolve("out-" + runs);
        Path err = folder.resolve("err-" + runs);
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new Running(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A launcher at work. */
    record Running(Process process, Path out, Path err) {

        String saidSoFar() {
            return read(err);
        }

        Ran end() {
            try {
                boolean ended = process.waitFor(SAFETY_NET.toSeconds(), TimeUnit.SECONDS);
                process.destroyForcibly();
                assertTrue(ended, () -> "the launcher did not end; it said: " + read(err));
                return new Ran(process.exitValue(), read(out), read(err));
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted while the launcher ran", e);
            }
        }
    }

    /** A launcher's end. The made-up java prints its own folder, then its arguments, one a line. */
    record Ran(int exitCode, String out, String err) {

        String java() {
            return out.lines().findFirst().orElse("no java; the launcher said: " + err);
        }

        List<String> arguments() {
            return out.lines().skip(1).toList();
        }

        void assertSays(String words) {
            assertTrue(err.contains(words), () -> "expected \"" + words + "\" in:\n" + err);
        }
    }

    /** Makes a file or folder of the repository newer than the last build, and that build newer than the clone. */
    void touch(String path) {
        setTime(stamp(), BUILT);
        setTime(repository.resolve(".lockstep/cli.aot.for"), BUILT);
        setTime(repository.resolve(path), CHANGED);
    }

    Path stamp() {
        return repository.resolve(".lockstep/built");
    }

    void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void link(Path link, Path target) {
        try {
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void script(Path file, String text) {
        write(file, "#!/bin/sh\n" + text);
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void setTime(Path file, Instant time) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(time));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cloneRepository() {
        write(repository.resolve("pom.xml"), "");
        write(repository.resolve(".mvn/jvm.config"), "");
        write(repository.resolve("web/pom.xml"), "");
        write(repository.resolve("grader/cli/src/main/java/Main.java"), "");
        write(repository.resolve("grader/cli/src/test/java/MainTest.java"), "");
        try (Stream<Path> files = Files.walk(repository)) {
            files.forEach(file -> setTime(file, CLONED));
            Files.copy(launcher(), repository.resolve("lockstep"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The real launcher, at the top of this repository. */
    private static Path launcher() {
        Path start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("lockstep"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no launcher in " + start + " nor in any folder above it"));
    }

    /** Scripts, not links: JUnit warns of every link that leaves a temporary folder. */
    private void bringTools() {
        for (String tool : TOOLS) {
            Stream.of(System.getenv("PATH").split(":"))
                    .map(place -> Path.of(place, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .ifPresent(found ->
                            script(folder.resolve("tools").resolve(tool), "exec '%s' \"$@\"".formatted(found)));
        }
    }
}
