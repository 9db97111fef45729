package dev.lockstep.web.grading;

import dev.lockstep.core.kata.BrokenKataException;
import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.KataPack;
import dev.lockstep.core.kata.SolutionsPack;
import dev.lockstep.core.kata.UnpackedKata;
import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.kata.format.Problems;
import dev.lockstep.core.kata.format.TextFiles;
import dev.lockstep.core.selfcheck.Solutions;
import dev.lockstep.web.packs.FolderKata;
import dev.lockstep.web.packs.Intake;
import dev.lockstep.web.packs.PackedKata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Loads katas that were sent by way of a folder that is gone afterwards. Thread-safe. */
public final class KataIntake implements Intake {

    /** Before the self-check's gradings there is what needs none. */
    private static final int PARTS_BEFORE_GRADINGS = 1;

    private final Path cacheFolder;
    private final List<Kata> further;

    /**
     * @param cacheFolder where that folder may be made
     * @param further folders whose katas nobody has checked
     */
    public KataIntake(Path cacheFolder, Catalogue catalogue, Set<Path> further) {
        this.cacheFolder = cacheFolder;
        this.further =
                catalogue.katas().stream().filter(kata -> isIn(kata, further)).toList();
    }

    private static boolean isIn(Kata kata, Set<Path> folders) {
        return folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .anyMatch(kata.folder()::startsWith);
    }

    @Override
    public Taking take(String id, SortedMap<String, byte[]> files, SortedMap<String, byte[]> solutions) {
        try (UnpackedKata unpacked = UnpackedKata.of(cacheFolder, id, files, solutions)) {
            return packed(unpacked.kata());
        } catch (BrokenKataException e) {
            return broken(e.problems());
        } catch (IOException e) {
            throw new UncheckedIOException("the kata %s cannot be unpacked".formatted(id), e);
        }
    }

    /** Whether the kata of that id is one of those that nobody has checked who made the catalogue. */
    public boolean isFromFolder(String id) {
        return further.stream().anyMatch(kata -> kata.id().equals(id));
    }

    @Override
    public List<FolderKata> ofFolders() {
        return further.stream()
                .map(kata -> new FolderKata(
                        kata.id(), kata.facts().title(), KataPack.of(kata).hash()))
                .toList();
    }

    @Override
    public Optional<Taking> fromFolder(String id) {
        return further.stream().filter(kata -> kata.id().equals(id)).findFirst().map(KataIntake::packed);
    }

    /** With what is in its folder of solutions at the moment. */
    private static Taking packed(Kata kata) {
        Path root = kata.folder().resolveSibling("../solutions").normalize();
        Problems problems = new Problems();
        SortedMap<String, String> texts = texts(root.resolve(kata.id()), problems);
        if (problems.any()) {
            return broken(problems.found().stream()
                    .map(problem -> new KataProblem(
                            "solutions/" + problem.file(), problem.field(), problem.seen(), problem.expected()))
                    .toList());
        }
        Solutions solutions = Solutions.load(root, kata);
        KataPack pack = KataPack.of(kata);
        SolutionsPack packed = SolutionsPack.of(kata.id(), texts);
        return new Taking.Taken(new PackedKata(
                kata.id(),
                kata.facts().title(),
                pack.hash(),
                pack.content(),
                packed.hashWith(pack),
                packed.content(),
                PARTS_BEFORE_GRADINGS
                        + 1
                        + solutions.accepted().size()
                        + solutions.rejected().size()));
    }

    private static SortedMap<String, String> texts(Path folder, Problems problems) {
        TextFiles texts = new TextFiles(folder, problems);
        files(folder).forEach(texts::required);
        return texts.texts();
    }

    private static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith(".") && !path.contains("/."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the solutions in %s cannot be read".formatted(folder), e);
        }
    }

    private static Taking broken(List<KataProblem> problems) {
        return new Taking.Broken(problems.stream().map(KataProblem::message).toList());
    }
}
