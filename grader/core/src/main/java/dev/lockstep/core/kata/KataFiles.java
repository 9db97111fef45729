package dev.lockstep.core.kata;

import dev.lockstep.core.kata.format.Problems;
import dev.lockstep.core.kata.format.TextFiles;
import dev.lockstep.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The files of a kata's folder beside its {@code kata.json}.
 *
 * @param statement empty if it is missing; then there is a problem
 * @param discussion empty if it is missing, which is no problem of loading
 */
record KataFiles(
        String statement,
        List<String> hints,
        String discussion,
        List<SourceFile> supplied,
        List<SourceFile> starter,
        List<SourceFile> visible,
        List<SourceFile> hidden,
        List<Implementation> implementations) {

    /** Reads them, from {@code folder}, and reports those that cannot be read or do not belong there. */
    static KataFiles read(TextFiles folder, Problems problems) {
        return new Reading(folder, problems).all();
    }

    /** The names of the types that are supplied: of one a file, that which the file is named after. */
    static Set<String> suppliedTypes(TextFiles folder) {
        return folder.names("supplied").stream()
                .filter(JavaNames::isSourceFile)
                .map(JavaNames::typeOf)
                .collect(Collectors.toSet());
    }

    private record Reading(TextFiles folder, Problems problems) {

        KataFiles all() {
            boolean asksForATest = ImplementationsReader.arePresent(folder);
            return new KataFiles(
                    statement(),
                    hints(),
                    discussion(),
                    sources("supplied"),
                    sources("starter"),
                    asksForATest ? List.of() : sources("visible"),
                    asksForATest ? List.of() : sources("hidden"),
                    asksForATest ? new ImplementationsReader(folder, problems, this::sources).all() : List.of());
        }

        private String statement() {
            Optional<String> statement = folder.required("statement.md");
            statement
                    .filter(String::isBlank)
                    .ifPresent(_ -> problems.add(
                            "statement.md", "", "nothing but blanks", "the story and the contract of the kata"));
            return statement.orElse("");
        }

        private String discussion() {
            String file = "discussion.md";
            return folder.isMissing(file) ? "" : folder.required(file).orElse("");
        }

        private List<String> hints() {
            List<String> names = folder.names("hints");
            for (String name : names) {
                if (!isHintOf(names.size(), name)) {
                    problems.add("hints/" + name, "", "a file of this name", hintNames(names.size()));
                }
            }
            return names.stream()
                    .sorted(Comparator.comparingInt(String::length).thenComparing(name -> name))
                    .flatMap(name -> folder.required("hints/" + name).stream())
                    .toList();
        }

        private static boolean isHintOf(int count, String name) {
            return IntStream.rangeClosed(1, count).anyMatch(number -> name.equals(number + ".md"));
        }

        private static String hintNames(int count) {
            return (count == 1 ? "1.md" : "1.md to " + count + ".md without a gap") + "; rename or remove it";
        }

        private List<SourceFile> sources(String name) {
            List<SourceFile> sources = new ArrayList<>();
            for (String file : folder.names(name)) {
                String path = name + "/" + file;
                if (JavaNames.isSourceFile(file)) {
                    // an unreadable file is a problem already; kept as empty, no rule calls it missing as well
                    sources.add(source(path, file, folder.required(path).orElse("")));
                } else if (!file.equals(ImplementationsReader.PROPERTY)) {
                    problems.add(path, "", "something that is not a Java file", "only Java files; remove it");
                }
            }
            return sources;
        }

        private SourceFile source(String path, String file, String text) {
            JavaNames.packageLine(text)
                    .ifPresent(line -> problems.add(
                            path, "line " + line, "a package line", "none; a kata's types are in the unnamed package"));
            return new SourceFile(file, text);
        }
    }
}
