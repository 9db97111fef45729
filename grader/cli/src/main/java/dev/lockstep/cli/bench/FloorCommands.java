package dev.lockstep.cli.bench;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.sandbox.RunnerJars;
import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The processes that the floor of one entrant consists of, ready to be run again and again.
 *
 * @param hello prints one line
 * @param javac compiles the submission
 * @param tests runs the kata's tests
 */
record FloorCommands(List<String> hello, List<String> javac, List<String> tests) {

    private static final SourceFile HELLO = new SourceFile(
            "Hello.java", "class Hello { public static void main(String[] a) { System.out.println(1); } }");

    private static final Set<Integer> SUCCESS = Set.of(0);

    FloorCommands {
        hello = List.copyOf(hello);
        javac = List.copyOf(javac);
        tests = List.copyOf(tests);
    }

    /** Writes the sources and compiles all that is not to be timed. */
    static FloorCommands prepare(Entrant entrant, Path folder, TimedProcess processes)
            throws IOException, BenchFailedException {
        var jdk = Jdk.ofThisJvm();
        Path hello = folder.resolve("hello");
        Path submission = folder.resolve("submission");
        Path tests = folder.resolve("tests");
        var javac = jdk.javac(List.of(), submission, Sources.write(withSupplied(entrant), submission));
        processes.run(jdk.javac(List.of(), hello, Sources.write(List.of(HELLO), hello)), SUCCESS);
        processes.run(javac, SUCCESS);
        processes.run(
                jdk.javac(
                        all(Stream.of(RunnerJars.testClassPath(), List.of(submission))),
                        tests,
                        Sources.write(testsOf(entrant.kata()), tests)),
                SUCCESS);
        return new FloorCommands(
                jdk.java(List.of(hello), "Hello"),
                javac,
                jdk.java(testRun(submission, tests), arguments(entrant.kata())));
    }

    Floor measure(Entrant entrant, TimedProcess processes) throws IOException, BenchFailedException {
        return new Floor(
                processes.run(hello, SUCCESS),
                processes.run(javac, SUCCESS),
                processes.run(tests, entrant.exitCodes()));
    }

    /** A copy that the submission has takes the place of what is supplied. */
    private static List<SourceFile> withSupplied(Entrant entrant) throws BenchFailedException {
        var files = new LinkedHashMap<String, SourceFile>();
        entrant.kata().supplied().forEach(file -> files.put(file.name(), file));
        Sources.of(entrant).files().forEach(file -> files.put(file.name(), file));
        return List.copyOf(files.values());
    }

    private static List<Path> testRun(Path submission, Path tests) {
        List<Path> ours = List.of(submission, tests, homeOfPlainTests());
        return all(Stream.of(RunnerJars.modulePath(), RunnerJars.testClassPath(), ours));
    }

    private static String[] arguments(Kata kata) {
        var arguments = new ArrayList<String>();
        // On the class path the engine is in no module that this package could be opened to.
        arguments.addAll(List.of("--add-exports", "java.base/jdk.internal.vm=ALL-UNNAMED"));
        arguments.add(PlainTests.class.getName());
        testsOf(kata).stream()
                .map(file -> file.name().replaceFirst("\\.java$", ""))
                .forEach(arguments::add);
        return arguments.toArray(String[]::new);
    }

    private static List<SourceFile> testsOf(Kata kata) {
        return Stream.concat(kata.visibleTests().stream(), kata.hiddenTests().stream())
                .toList();
    }

    private static List<Path> all(Stream<List<Path>> paths) {
        return paths.flatMap(List::stream).distinct().toList();
    }

    private static Path homeOfPlainTests() {
        try {
            return Path.of(PlainTests.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place that this program was loaded from is no path", e);
        }
    }
}
