package dev.lockstep.core.kata;

import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.kata.format.Problems;
import dev.lockstep.core.kata.format.Seen;
import dev.lockstep.core.kata.format.TextFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One walk through the roots of a catalogue. */
final class CatalogueScan {

    private final KataLoader loader = new KataLoader();
    private final SequencedMap<String, List<Kata>> loaded = new TreeMap<>();
    private final SequencedMap<Path, List<KataProblem>> broken = new TreeMap<>();

    Catalogue of(List<Path> roots) {
        // a set: a root may be named twice, or be a kata of another root
        Set<Path> folders = new LinkedHashSet<>();
        for (Path root : roots) {
            folders.addAll(kataFolders(root.toAbsolutePath().normalize()));
        }
        folders.forEach(this::load);
        return new Catalogue(unambiguous(), broken);
    }

    private List<Path> kataFolders(Path root) {
        Problems problems = new Problems();
        TextFiles texts = new TextFiles(root, problems);
        if (isKata(root)) {
            return List.of(root);
        }
        if (!texts.isFolder("")) {
            String seen = texts.isMissing("") ? "nothing" : "something that is not a folder";
            problems.add("", "", seen, "a folder of katas, or a kata's folder");
        }
        List<Path> folders = texts.names("").stream()
                .map(root::resolve)
                .filter(CatalogueScan::isKata)
                .toList();
        if (problems.any()) {
            broken.put(root, problems.found());
        }
        return folders;
    }

    private static boolean isKata(Path folder) {
        return Files.exists(folder.resolve(DraftReader.FILE));
    }

    private void load(Path folder) {
        try {
            Kata kata = loader.load(folder);
            loaded.computeIfAbsent(kata.id(), _ -> new ArrayList<>()).add(kata);
        } catch (BrokenKataException problems) {
            broken.put(folder, problems.problems());
        }
    }

    private List<Kata> unambiguous() {
        List<Kata> unambiguous = new ArrayList<>();
        for (List<Kata> namesakes : loaded.values()) {
            if (namesakes.size() == 1) {
                unambiguous.addAll(namesakes);
            } else {
                namesakes.forEach(kata -> broken.put(kata.folder(), List.of(ambiguity(kata, namesakes))));
            }
        }
        return unambiguous;
    }

    private static KataProblem ambiguity(Kata kata, List<Kata> namesakes) {
        String folders =
                namesakes.stream().map(other -> other.folder().toString()).collect(Collectors.joining(" and "));
        return new KataProblem(
                DraftReader.FILE,
                "id",
                Seen.quoted(kata.id()) + " in " + folders,
                "an id that only one kata has; rename a folder and its id, or leave out a root");
    }
}
