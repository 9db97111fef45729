package dev.lockstep.web.pages.api;

import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.SentText;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The object that a program has sent. What is wrong in it is told with its place, what was seen, and what was expected. */
final class JsonBody {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int MOST_LETTERS = 80;

    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    /**
     * Reads the request's body.
     *
     * @param fields all that there may be: a field that is misspelt must not be passed over
     * @throws RefusedException if it is something else, as all methods here
     */
    static JsonBody of(Context ctx, Set<String> fields) {
        JsonNode node = parse(SentText.of(ctx));
        if (!node.isObject()) {
            throw RefusedException.badRequest("Expected a JSON object, got %s.".formatted(words(node)));
        }
        Set<String> unknown = new TreeSet<>(node.propertyNames());
        unknown.removeAll(fields);
        if (!unknown.isEmpty()) {
            throw RefusedException.badRequest("There is no field %s here. Expected of these: %s."
                    .formatted(shortened(String.join(", ", unknown)), String.join(", ", new TreeSet<>(fields))));
        }
        return new JsonBody(node);
    }

    private static JsonNode parse(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException _) {
            throw RefusedException.badRequest("Expected a JSON object, got something that is no JSON.");
        }
    }

    boolean has(String field) {
        return object.has(field);
    }

    String text(String field) {
        JsonNode node = object.path(field);
        if (!isText(node)) {
            throw wrong(field, node, "a text");
        }
        return node.stringValue();
    }

    /** A list of texts; empty if there is none. */
    List<String> texts(String field) {
        JsonNode node = object.path(field);
        boolean isList =
                node.isMissingNode() || (node.isArray() && node.valueStream().allMatch(JsonBody::isText));
        if (!isList) {
            throw wrong(field, node, "a list of texts");
        }
        return node.valueStream().map(JsonNode::stringValue).toList();
    }

    /** Half a character, and U+0000, no database takes as text. */
    private static boolean isText(JsonNode node) {
        return node.isString()
                && node.stringValue().indexOf('\0') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(node.stringValue());
    }

    /** A whole number in that range. */
    long whole(String field, long least, long most) {
        JsonNode node = object.path(field);
        boolean isGood = node.isIntegralNumber()
                && node.canConvertToLong()
                && node.longValue() >= least
                && node.longValue() <= most;
        if (!isGood) {
            throw wrong(field, node, "a whole number from %d to %d".formatted(least, most));
        }
        return node.longValue();
    }

    /** A moment with its offset from UTC; empty if there is none. */
    Optional<Instant> moment(String field) {
        return has(field) ? Optional.of(moment(field, text(field))) : Optional.empty();
    }

    private Instant moment(String field, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw wrong(
                    field, object.path(field), "a moment such as 2026-03-01T09:30:00Z or 2026-03-01T10:30:00+01:00");
        }
    }

    RefusedException wrong(String field, String expected) {
        return wrong(field, object.path(field), expected);
    }

    private static RefusedException wrong(String field, JsonNode seen, String expected) {
        return RefusedException.badRequest("%s: expected %s, got %s.".formatted(field, expected, words(seen)));
    }

    private static String words(JsonNode node) {
        return node.isMissingNode() ? "nothing" : shortened(node.toString());
    }

    static String shortened(String text) {
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS) + "…";
    }
}
