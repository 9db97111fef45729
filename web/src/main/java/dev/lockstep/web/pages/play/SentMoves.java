package dev.lockstep.web.pages.play;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.SentText;
import dev.lockstep.web.pages.SentFiles;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page sends that plays: {@code {"files": {"Counter.java": "..."}, "check": "visible-2", "moves": ["0", "1"]}}.
 *
 * @param check empty for the first that can be played
 */
record SentMoves(List<SourceFile> files, String check, List<String> moves) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    SentMoves {
        files = List.copyOf(files);
        moves = List.copyOf(moves);
    }

    /**
     * Reads the request's body.
     *
     * @throws RefusedException if that is something else
     */
    static SentMoves of(Context ctx) {
        List<SourceFile> files = SentFiles.of(ctx).files();
        JsonNode body = MAPPER.readTree(SentText.of(ctx));
        List<String> moves = new ArrayList<>();
        for (JsonNode move : body.path("moves")) {
            if (!move.isString()) {
                throw RefusedException.badRequest(
                        "Expected moves as texts, such as \"0\" or \"1.1\", got something else.");
            }
            moves.add(move.stringValue());
        }
        return new SentMoves(files, body.path("check").asString(""), moves);
    }
}
