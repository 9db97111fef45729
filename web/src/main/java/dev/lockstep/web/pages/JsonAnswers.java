package dev.lockstep.web.pages;

import dev.lockstep.core.source.SourceFile;
import io.javalin.http.Context;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What scripts of our pages are answered. */
public final class JsonAnswers {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonAnswers() {}

    /** Answers with an object. */
    public static void send(Context ctx, ObjectNode node) {
        ctx.contentType("application/json; charset=utf-8").result(node.toString());
    }

    /** A draft's version alone. */
    public static ObjectNode version(long version) {
        return NODES.objectNode().put("version", version);
    }

    /** A draft. */
    public static ObjectNode draft(long version, List<SourceFile> files) {
        ObjectNode node = version(version);
        ObjectNode texts = node.putObject("files");
        files.forEach(file -> texts.put(file.name(), file.text()));
        return node;
    }
}
