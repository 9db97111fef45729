package dev.lockstep.core.kata.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses a JSON document, and finds the duplicated fields, of which a tree would silently keep the last. */
final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;
    private final String text;
    private final Problems problems;

    StrictJson(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** The document; empty if it is malformed. */
    Optional<JsonNode> parse() {
        try {
            JsonNode document = MAPPER.readTree(text);
            reportDuplicates();
            return Optional.of(document);
        } catch (JacksonException malformed) {
            problems.add(file, place(malformed), whatIsWrong(malformed), "well-formed JSON");
            return Optional.empty();
        }
    }

    private static String place(JacksonException malformed) {
        TokenStreamLocation at = malformed.getLocation();
        return at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String whatIsWrong(JacksonException malformed) {
        String message = Objects.requireNonNullElse(malformed.getOriginalMessage(), "something that is not JSON");
        return message.lines().findFirst().orElse("something that is not JSON");
    }

    private void reportDuplicates() {
        Deque<Set<String>> open = new ArrayDeque<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    open.push(new HashSet<>());
                } else if (token == JsonToken.END_OBJECT) {
                    open.pop();
                } else if (token == JsonToken.PROPERTY_NAME && !open.element().add(parser.currentName())) {
                    String field = path(parser.streamReadContext());
                    problems.add(file, field, "this field more than once", "it once; remove all but one");
                }
            }
        }
    }

    private static String path(TokenStreamContext context) {
        if (context.inRoot()) {
            return "";
        }
        String parent = path(context.getParent());
        if (context.inArray()) {
            return parent + "[" + context.getCurrentIndex() + "]";
        }
        return parent.isEmpty() ? context.currentName() : parent + "." + context.currentName();
    }
}
