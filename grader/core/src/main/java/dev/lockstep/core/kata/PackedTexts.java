package dev.lockstep.core.kata;

import dev.lockstep.core.kata.format.Seen;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts of a folder's files as one text: a JSON object, the text of each file by its path. */
final class PackedTexts {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final String kata;
    private final String content;

    /**
     * @param kata whose pack it is, for messages
     */
    PackedTexts(String kata, String content) {
        this.kata = kata;
        this.content = content;
    }

    static String write(SortedMap<String, String> texts) {
        return MAPPER.writeValueAsString(texts);
    }

    /**
     * The texts by their paths, none of which leads out of a folder.
     *
     * @throws DamagedPackException if this is not what {@link #write} has made
     */
    SortedMap<String, String> read() throws DamagedPackException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> file : parsed().properties()) {
            texts.put(inside(file.getKey()), text(file.getKey(), file.getValue()));
        }
        return texts;
    }

    private JsonNode parsed() throws DamagedPackException {
        try {
            JsonNode files = MAPPER.readTree(content);
            if (files.isObject()) {
                return files;
            }
        } catch (JacksonException _) {
            // No JSON at all.
        }
        throw new DamagedPackException("the pack of the kata %s is no JSON object".formatted(kata));
    }

    private String inside(String path) throws DamagedPackException {
        try {
            Path home = Path.of(kata);
            Path file = home.resolve(path).normalize();
            if (file.startsWith(home) && !file.equals(home)) {
                return path;
            }
        } catch (InvalidPathException _) {
            // No file can have this name, wherever.
        }
        throw new DamagedPackException(
                "the pack of the kata %s has a file outside of its folder: %s".formatted(kata, Seen.quoted(path)));
    }

    private String text(String path, JsonNode value) throws DamagedPackException {
        return value.stringValueOpt()
                .orElseThrow(() -> new DamagedPackException(
                        "the pack of the kata %s has no text for the file %s".formatted(kata, Seen.quoted(path))));
    }
}
