package dev.lockstep.cli;

import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.format.KataProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The katas that a command works with: the built-in ones and those of further folders. */
final class KataFinder {

    private final Path builtIn;
    private final List<Path> further;

    KataFinder(Path builtIn, List<Path> further) {
        this.builtIn = builtIn;
        this.further = List.copyOf(further);
    }

    /** Further folders as they were given. */
    List<Path> further() {
        return further;
    }

    Path builtIn() {
        return builtIn;
    }

    Catalogue scan() {
        return Catalogue.scan(roots());
    }

    /** Refuses further folders that are not there: a misspelt one would look like one without the kata that is wanted. */
    KataFinder requireFolders() throws UsageException {
        for (var folder : further) {
            requireFolder(folder);
        }
        return this;
    }

    private static void requireFolder(Path folder) throws UsageException {
        if (folder.toString().isEmpty()) {
            throw new UsageException(
                    "--katas was given an empty name. Name a folder that holds katas; the current one is \".\".");
        }
        if (!Files.isDirectory(folder)) {
            String seen = Files.exists(folder) ? "is not a folder" : "is not there";
            throw new UsageException(
                    "--katas %s: %s %s. Expected a folder that holds katas, or the folder of one kata; name one that is there."
                            .formatted(folder, folder.toAbsolutePath().normalize(), seen));
        }
    }

    /** The built-in folder may be missing where there are others. */
    private List<Path> roots() {
        var roots = new ArrayList<Path>();
        if (further.isEmpty() || Files.isDirectory(builtIn)) {
            roots.add(builtIn);
        }
        roots.addAll(further);
        return roots;
    }

    /**
     * The kata of this name.
     *
     * @param command what somebody types to call this program
     */
    static Kata find(Catalogue catalogue, String id, String command) throws UsageException {
        var kata = catalogue.find(id);
        if (kata.isPresent()) {
            return kata.get();
        }
        throw new UsageException(isBroken(catalogue, id) ? broken(id, command) : unknown(catalogue, id, command));
    }

    static boolean isBroken(Catalogue catalogue, String id) {
        return catalogue.broken().keySet().stream().anyMatch(folder -> isNamed(folder, id));
    }

    /** What is wrong with the kata of that name. */
    static Map<Path, List<KataProblem>> brokenNamed(Catalogue catalogue, String id) {
        var broken = new LinkedHashMap<>(catalogue.broken());
        broken.keySet().removeIf(folder -> !isNamed(folder, id));
        return broken;
    }

    private static boolean isNamed(Path folder, String id) {
        return folder.getFileName() != null && folder.getFileName().toString().equals(id);
    }

    /** Not what is wrong with it: that may name hidden tests. */
    private static String broken(String id, String command) {
        return "The kata %s is broken and cannot be loaded. \"%s check %s\" says what is wrong with it."
                .formatted(id, command, id);
    }

    private static String unknown(Catalogue catalogue, String id, String command) {
        var nearest = catalogue.nearest(id);
        String guess = nearest.isEmpty() ? "" : " Did you mean %s?".formatted(String.join(" or ", nearest));
        return "There is no kata named %s.%s \"%s list\" lists all katas.".formatted(id, guess, command);
    }
}
