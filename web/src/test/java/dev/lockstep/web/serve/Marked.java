package dev.lockstep.web.serve;

import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Implementation;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.KataTemplate;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Katas with a marker in everything that a learner must not read, or not yet: in names, strings and comments. */
record Marked(Path folder, Catalogue catalogue) {

    /** One that asks for a class, as {@code ./lockstep new-kata} makes it. */
    static final String KATA = "marked";

    /** One that asks for a test. */
    static final String TEST_KATA = "marked-test";

    /** One whose hidden tests cannot be compiled, nor can anything be graded by them. */
    static final String BROKEN_KATA = "marked-broken";

    static final String MARKER = "QuetzalMarker";

    /** At the end of each discussion. */
    static final String DISCUSSED = MARKER + " that only those may read who have solved it";

    private static final Path GIVEN = Path.of("src/test/resources/dev/lockstep/web/serve/marked");
    private static final int TELLING = 30;

    /** Writes them to a folder. */
    static Marked in(Path folder) throws IOException {
        for (String kata : List.of(KATA, BROKEN_KATA)) {
            KataTemplate.write(folder.resolve("katas"), folder.resolve("solutions"), kata);
        }
        plantMarkers(folder);
        breakTests(folder.resolve("katas").resolve(BROKEN_KATA).resolve("hidden"));
        copy(GIVEN, folder);
        Catalogue catalogue = Catalogue.scan(List.of(folder.resolve("katas")));
        if (catalogue.katas().size() != 3) {
            throw new AssertionError(catalogue.broken());
        }
        return new Marked(folder, catalogue);
    }

    private static void plantMarkers(Path folder) throws IOException {
        for (Path file : filesIn(folder)) {
            String path = file.toString();
            String text = Files.readString(file);
            if (path.contains("/hidden/")) {
                plantInTest(file, text);
            } else if (path.contains("/solutions/") && path.endsWith(".java")) {
                Files.writeString(file, text + "\n// " + MARKER + " in a solution\n");
            } else if (path.endsWith("discussion.md") || path.endsWith("approaches.md")) {
                Files.writeString(file, text + "\n\n" + DISCUSSED + "\n");
            }
        }
    }

    private static void plantInTest(Path file, String text) throws IOException {
        String type = file.getFileName().toString().replace(".java", "");
        Files.writeString(
                file.resolveSibling(type + MARKER + ".java"),
                text.replace("class " + type, "/* " + MARKER + " */ class " + type + MARKER)
                        .replaceFirst("(class \\w+ \\{)", "$1\n    static final String S = \"" + MARKER + "\";")
                        .replaceAll("void (\\w+)\\(", "void $1" + MARKER + "("));
        Files.delete(file);
    }

    private static void breakTests(Path hidden) throws IOException {
        for (Path file : filesIn(hidden)) {
            Files.writeString(
                    file, Files.readString(file).replace(" static final", " static final String MISTAKE = 1 + ;\n"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : filesIn(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** An accepted solution. */
    SourceFile solution(String kata) throws IOException {
        Path accepted = folder.resolve("solutions").resolve(kata).resolve("accepted");
        Path file = filesIn(accepted).stream()
                .filter(path -> path.toString().endsWith(".java"))
                .findFirst()
                .orElseThrow();
        return new SourceFile(file.getFileName().toString(), Files.readString(file));
    }

    SourceFile starter(String kata) {
        return kata(kata).starter().getFirst();
    }

    String discussion(String kata) {
        return kata(kata).discussion();
    }

    private Kata kata(String id) {
        return catalogue.find(id).orElseThrow();
    }

    /** The marker, and every long line that is in no file that everybody may read. */
    Set<String> secrets() throws IOException {
        Set<String> secrets = new HashSet<>();
        Set<String> open = new HashSet<>();
        for (Kata kata : catalogue.katas()) {
            secrets.addAll(lines(kata.discussion()));
            kata.hiddenTests().forEach(file -> secrets.addAll(lines(file.text())));
            implementations(kata, false).forEach(file -> secrets.addAll(lines(file.text())));
            open.addAll(lines(kata.statement()));
            Stream.of(kata.starter(), kata.visibleTests(), kata.supplied(), implementations(kata, true))
                    .flatMap(List::stream)
                    .forEach(file -> open.addAll(lines(file.text())));
        }
        for (Path file : filesIn(folder.resolve("solutions"))) {
            secrets.addAll(lines(Files.readString(file)));
        }
        secrets.removeIf(secret -> open.stream().anyMatch(line -> line.contains(secret)));
        secrets.add(MARKER);
        return secrets;
    }

    private static List<SourceFile> implementations(Kata kata, boolean visible) {
        return kata.implementations().stream()
                .filter(each -> visible == (each.group() == Group.VISIBLE))
                .map(Implementation::files)
                .flatMap(List::stream)
                .toList();
    }

    private static Set<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.length() > TELLING)
                .collect(Collectors.toSet());
    }
}
