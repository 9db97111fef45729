package dev.lockstep.engine.explore;

import dev.lockstep.engine.corpus.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the programs of the corpus among the compiled tests. */
final class Corpus {

    private static final List<String> PARTS = List.of("broken", "correct", "independent");

    private Corpus() {}

    /** All of them, in the order of their names. */
    static List<Class<? extends Program>> programs() {
        return PARTS.stream().flatMap(part -> programsOf(part).stream()).toList();
    }

    /** Those of one part: "broken", "correct" or "independent". */
    static List<Class<? extends Program>> programsOf(String part) {
        try (Stream<Path> files = Files.list(folder().resolve(part))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(name -> !name.equals("package-info"))
                    .sorted()
                    .<Class<? extends Program>>map(name -> load(part + "." + name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            var place = Program.class.getResource("Program.class");
            return Path.of(java.util.Objects.requireNonNull(place).toURI()).resolveSibling(".");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the compiled corpus is in no folder", e);
        }
    }

    private static Class<? extends Program> load(String name) {
        try {
            return Class.forName(Program.class.getPackageName() + "." + name).asSubclass(Program.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a compiled program of the corpus cannot be loaded", e);
        }
    }
}
