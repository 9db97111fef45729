package dev.lockstep.core.kata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A kata and its solutions in folders beside each other, {@code katas/ID} and {@code solutions/ID}, as the self-check looks for them.
 * Closing it removes them.
 */
public final class UnpackedKata implements AutoCloseable {

    private final StagedFolder staged;
    private final Kata kata;

    private UnpackedKata(StagedFolder staged, Kata kata) {
        this.staged = staged;
        this.kata = kata;
    }

    /**
     * Writes files to folders and loads the kata.
     *
     * @param parent where the folders may be made
     * @param id the kata's
     * @param files those of the kata, by paths in its folder, which do not lead out of it
     * @param solutions those of its solutions, by paths in their folder, which do not lead out of it, either
     * @throws IOException if they cannot be written there
     * @throws BrokenKataException if they are no kata
     */
    public static UnpackedKata of(Path parent, String id, Map<String, byte[]> files, Map<String, byte[]> solutions)
            throws IOException, BrokenKataException {
        StagedFolder staged = StagedFolder.beside(parent.resolve("kata"));
        try {
            write(staged, "katas/" + id, files);
            write(staged, "solutions/" + id, solutions);
            return new UnpackedKata(staged, new KataLoader().load(staged.path("katas/" + id)));
        } catch (IOException | BrokenKataException | RuntimeException e) {
            staged.close();
            throw e;
        }
    }

    /**
     * The same of packs.
     *
     * @throws DamagedPackException if one of them is not what was packed
     */
    public static UnpackedKata of(Path parent, KataPack kata, SolutionsPack solutions)
            throws IOException, DamagedPackException, BrokenKataException {
        return of(parent, kata.kata(), bytes(kata.texts()), bytes(solutions.texts()));
    }

    private static Map<String, byte[]> bytes(SortedMap<String, String> texts) {
        Map<String, byte[]> bytes = new TreeMap<>();
        texts.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static void write(StagedFolder staged, String folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            staged.write(folder + "/" + file.getKey(), file.getValue());
        }
    }

    /** The kata, whose folder is there until this is closed. */
    public Kata kata() {
        return kata;
    }

    /** The folder in which all this is; it is to be left out of what people are told. */
    public Path folder() {
        return staged.path("");
    }

    @Override
    public void close() throws IOException {
        staged.close();
    }
}
