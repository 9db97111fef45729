package dev.lockstep.core.kata;

import dev.lockstep.core.kata.format.Problems;
import dev.lockstep.core.kata.format.Seen;
import dev.lockstep.core.kata.format.TextFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Loads katas from their folders and holds them against {@code docs/kata-format.md}.
 *
 * <p>Missing hints and a missing discussion are no problems here; the catalogue's self-check complains about them. Files whose
 * names begin with a dot are not seen. Safe for use by several threads.
 */
public final class KataLoader {

    /**
     * Loads one kata.
     *
     * @param folder the kata's folder, named like its id
     * @throws BrokenKataException with everything that is wrong with it
     */
    public Kata load(Path folder) throws BrokenKataException {
        Path absolute = folder.toAbsolutePath().normalize();
        Problems problems = new Problems();
        Optional<Kata> kata = load(absolute, problems);
        if (kata.isEmpty() || problems.any()) {
            throw new BrokenKataException(absolute, problems.found());
        }
        return kata.get();
    }

    private static Optional<Kata> load(Path folder, Problems problems) {
        TextFiles texts = new TextFiles(folder, problems);
        if (!texts.isFolder("")) {
            problems.add("", "", texts.isMissing("") ? "nothing" : "something that is not a folder", "a kata's folder");
            return Optional.empty();
        }
        Set<String> supplied = KataFiles.suppliedTypes(texts);
        Optional<Draft> draft =
                texts.required(DraftReader.FILE).flatMap(text -> DraftReader.read(text, supplied, problems));
        draft.flatMap(Draft::id).ifPresent(id -> idIsFolderName(id, folder, problems));
        KataFiles files = KataFiles.read(texts, problems);
        FolderRules rules = new FolderRules(files, problems);
        draft.ifPresent(rules::check);
        rules.checkFiles();
        return problems.any() ? Optional.empty() : draft.map(complete -> kata(folder, complete, files, texts));
    }

    private static void idIsFolderName(String id, Path folder, Problems problems) {
        String name = String.valueOf(folder.getFileName());
        if (!id.equals(name)) {
            problems.add(
                    DraftReader.FILE,
                    "id",
                    Seen.quoted(id) + " in a folder named " + Seen.quoted(name),
                    "the same name for both; rename one of them");
        }
    }

    private static Kata kata(Path folder, Draft draft, KataFiles files, TextFiles texts) {
        return new Kata(
                folder,
                draft.facts(),
                files.statement(),
                files.hints(),
                files.discussion(),
                files.supplied(),
                files.starter(),
                files.visible(),
                files.hidden(),
                files.implementations(),
                texts.texts());
    }
}
