package dev.lockstep.core.kata;

import dev.lockstep.core.fingerprint.Fingerprint;
import dev.lockstep.core.kata.format.Problems;
import dev.lockstep.core.kata.format.TextFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kata's folder as one text that can be sent to another machine, hidden tests included.
 *
 * @param hash of the content: packs with the same hash are the same
 * @param kata its id
 * @param content a JSON object: the text of each file by its path
 */
public record KataPack(String hash, String kata, String content) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * Packs the folder of a kata as it is now.
     *
     * @throws IOException if that cannot be read any more
     */
    public static KataPack of(Kata kata) throws IOException {
        Problems problems = new Problems();
        ObjectNode files = MAPPER.createObjectNode();
        add(files, new TextFiles(kata.folder(), problems), "");
        if (problems.any()) {
            throw new IOException("the kata " + kata.id() + " cannot be packed: " + problems.found());
        }
        String content = MAPPER.writeValueAsString(files);
        return new KataPack(new Fingerprint().add(kata.id()).add(content).name(), kata.id(), content);
    }

    private static void add(ObjectNode files, TextFiles texts, String folder) {
        for (String name : texts.names(folder)) {
            String path = folder.isEmpty() ? name : folder + "/" + name;
            if (texts.isFolder(path)) {
                add(files, texts, path);
            } else {
                texts.required(path).ifPresent(text -> files.put(path, text));
            }
        }
    }

    /**
     * Unpacks it, unless it was before, and loads the kata.
     *
     * @param cacheFolder where unpacked katas are kept, each in a folder that is named after its hash; several processes may share it
     * @throws IOException if it cannot be written, or if this is not what {@link #of} has made
     */
    public Kata unpack(Path cacheFolder) throws IOException, BrokenKataException {
        Path home = cacheFolder.resolve("pack-" + hash).toAbsolutePath().normalize();
        if (!Files.isDirectory(home)) {
            write(home);
        }
        return new KataLoader().load(home.resolve(kata));
    }

    /** In a folder of another name first: nobody is to find a kata that is half there. */
    private void write(Path home) throws IOException {
        JsonNode files = parsed();
        try (StagedFolder staged = StagedFolder.beside(home)) {
            for (var file : files.properties()) {
                staged.write(inside(file.getKey()), file.getValue().asString());
            }
            staged.publish();
            staged.keep();
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            // Another process was faster, and has written the same.
        }
    }

    private String inside(String path) throws IOException {
        if (!Path.of(kata, path).normalize().startsWith(kata)) {
            throw new IOException("a kata's pack has a file outside of its folder: " + path);
        }
        return kata + "/" + path;
    }

    private JsonNode parsed() throws IOException {
        try {
            return MAPPER.readTree(content);
        } catch (JacksonException e) {
            throw new IOException("a kata's pack is damaged", e);
        }
    }
}
