package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A server's OpenAPI document, against which its answers are held. */
final class Contract {

    private static final String HERE = "https://lockstep.invalid/openapi.json";

    private final JsonNode document;
    private final SchemaRegistry schemas;

    /** Which answers were held against it: {@code GET /api/v1/katas 200}. */
    final Set<String> seen = new TreeSet<>();

    Contract(String text) {
        document = new JsonMapper().readTree(text);
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(HERE, schemasOf(document))));
    }

    /** What stands around them is no schema. */
    private static String schemasOf(JsonNode document) {
        ObjectNode alone = new JsonMapper().createObjectNode();
        alone.putObject("components").set("schemas", document.at("/components/schemas"));
        return alone.toString();
    }

    JsonNode document() {
        return document;
    }

    /** All operations, with method and path as routes are named. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> Set.of("get", "post", "put", "delete").contains(method.getKey()))
                        .forEach(method -> operations.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue())));
        return operations;
    }

    /** One of them. */
    JsonNode operation(String name) {
        return Objects.requireNonNull(operations().get(name), name);
    }

    /** Fails if the document promises something else than this answer. */
    void check(String method, String path, HttpResponse<String> answer) {
        String operation = operations().keySet().stream()
                .filter(name -> matches(name, method, path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " " + path + " is not in the document"));
        String status = String.valueOf(answer.statusCode());
        JsonNode response = resolved(operation(operation).path("responses").path(status));
        assertTrue(
                !response.isMissingNode(), () -> operation + " is not said to answer " + status + ": " + answer.body());
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode content = response.path("content").path(type);
        assertTrue(!content.isMissingNode(), () -> operation + " is not said to answer " + type);
        response.path("headers")
                .propertyNames()
                .forEach(header -> assertTrue(
                        answer.headers().firstValue(header).isPresent(), () -> operation + " without " + header));
        if (type.endsWith("json")) {
            String schema = content.path("schema").path("$ref").asString("");
            validate(operation + " " + status, schema, answer.body());
        }
        seen.add(operation + " " + status);
    }

    private static boolean matches(String name, String method, String path) {
        String pattern = name.substring(name.indexOf(' ') + 1).replaceAll("\\{[^}]+}", "[^/]+");
        return name.startsWith(method + " ") && path.matches(pattern);
    }

    private JsonNode resolved(JsonNode node) {
        return Optional.of(node.path("$ref").asString(""))
                .filter(ref -> !ref.isEmpty())
                .map(ref -> document.at(ref.substring(1)))
                .orElse(node);
    }

    /** Fails unless the text is as a schema of the document has it. */
    void validate(String what, String schema, String text) {
        if (!schema.isEmpty()) {
            assertEquals(
                    "[]",
                    schemas.getSchema(SchemaLocation.of(HERE + schema))
                            .validate(
                                    text,
                                    InputFormat.JSON,
                                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                            .toString(),
                    () -> what + " answered " + text);
        }
    }
}
