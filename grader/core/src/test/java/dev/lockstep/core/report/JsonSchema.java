package dev.lockstep.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** As much of JSON Schema as the documented schemas use; a keyword it does not know is an error, so none is ignored. */
final class JsonSchema {

    private static final Set<String> WORDS = Set.of("$schema", "$defs", "title", "description");

    private final JsonNode root;
    private final List<String> violations = new ArrayList<>();

    private JsonSchema(JsonNode root) {
        this.root = root;
    }

    static List<String> violations(JsonNode schema, JsonNode value) {
        var validation = new JsonSchema(schema);
        validation.validate(schema, value, "$");
        return validation.violations;
    }

    private void validate(JsonNode schema, JsonNode value, String path) {
        for (var keyword : schema.properties()) {
            if (!WORDS.contains(keyword.getKey())) {
                keyword(keyword.getKey(), keyword.getValue(), schema, value, path);
            }
        }
    }

    private void keyword(String keyword, JsonNode argument, JsonNode schema, JsonNode value, String path) {
        switch (keyword) {
            case "$ref" -> validate(root.at(argument.asString().substring(1)), value, path);
            case "type" -> require(isA(argument.asString(), value), path, "is not a " + argument.asString());
            case "const" -> require(argument.equals(value), path, "is not " + argument);
            case "enum" ->
                require(argument.valueStream().anyMatch(value::equals), path, value + " is none of " + argument);
            case "pattern" ->
                require(value.asString().matches(argument.asString()), path, value + " is not like " + argument);
            case "minimum" -> require(value.asInt() >= argument.asInt(), path, value + " is too small");
            case "maximum" -> require(value.asInt() <= argument.asInt(), path, value + " is too large");
            case "minItems" -> require(value.size() >= argument.asInt(), path, "has too few items");
            case "items" -> value.forEach(item -> validate(argument, item, path + "[]"));
            case "required" ->
                argument.forEach(field -> require(value.has(field.asString()), path, "has no " + field.asString()));
            case "properties" -> properties(argument, value, path);
            case "additionalProperties" -> noOthers(schema.path("properties"), value, path);
            default -> throw new IllegalArgumentException("unknown keyword " + keyword + " at " + path);
        }
    }

    private void properties(JsonNode properties, JsonNode value, String path) {
        for (var property : properties.properties()) {
            if (value.has(property.getKey())) {
                validate(property.getValue(), value.get(property.getKey()), path + "." + property.getKey());
            }
        }
    }

    private void noOthers(JsonNode properties, JsonNode value, String path) {
        value.propertyNames().forEach(name -> require(properties.has(name), path, "has an unknown field " + name));
    }

    private static boolean isA(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }

    private void require(boolean holds, String path, String violation) {
        if (!holds) {
            violations.add(path + " " + violation);
        }
    }
}
