package dev.lockstep.web.work;

import dev.lockstep.core.source.SourceFile;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Source files as the database keeps them: an object with a text for each name, in their order. */
public final class SourcesJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private SourcesJson() {}

    /** The files as JSON. */
    public static String write(List<SourceFile> files) {
        ObjectNode root = MAPPER.createObjectNode();
        files.forEach(file -> root.put(file.name(), file.text()));
        return MAPPER.writeValueAsString(root);
    }

    /** The files of JSON that {@link #write} has made. */
    public static List<SourceFile> read(String json) {
        JsonNode root = MAPPER.readTree(json);
        return root.properties().stream()
                .map(file -> new SourceFile(file.getKey(), file.getValue().asString()))
                .toList();
    }
}
