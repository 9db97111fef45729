package dev.lockstep.web.pages;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.SentText;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Source files that a page sends: {@code {"files": {"Counter.java": "..."}, "base": 7}}.
 *
 * @param files in the order in which they were sent
 * @param base the version of the draft that they were made of; 0 if there was none
 */
public record SentFiles(List<SourceFile> files, long base) {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int MOST_FILES = 20;
    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,95}\\.java");

    public SentFiles {
        files = List.copyOf(files);
    }

    /**
     * Reads the request's body.
     *
     * @throws RefusedException if that is something else
     */
    public static SentFiles of(Context ctx) {
        JsonNode body = parse(SentText.of(ctx));
        List<SourceFile> files = new ArrayList<>();
        body.path("files").properties().forEach(entry -> files.add(file(entry.getKey(), entry.getValue())));
        if (files.isEmpty() || files.size() > MOST_FILES) {
            throw RefusedException.badRequest("Expected 1 to %d files, got %d.".formatted(MOST_FILES, files.size()));
        }
        return new SentFiles(files, body.path("base").asLong(0));
    }

    private static JsonNode parse(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException _) {
            throw RefusedException.badRequest("Expected JSON with files, got something else.");
        }
    }

    private static SourceFile file(String name, JsonNode text) {
        if (!NAME.matcher(name).matches() || !text.isString()) {
            throw RefusedException.badRequest(
                    "Expected names of Java files with their text, such as Counter.java, and no folders.");
        }
        return new SourceFile(name, text.stringValue());
    }
}
