package dev.lockstep.core.kata.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One object of a JSON file, read strictly: a field that is missing or of the wrong type becomes a problem and an empty answer.
 *
 * <p>Not thread-safe.
 */
public final class JsonFields {

    private final String file;
    private final String path;
    private final JsonNode object;
    private final Problems problems;

    private JsonFields(String file, String path, JsonNode object, Problems problems) {
        this.file = file;
        this.path = path;
        this.object = object;
        this.problems = problems;
    }

    /**
     * Reads a whole file.
     *
     * @param file its name, for messages
     * @return empty if it is not one well-formed JSON object; the problems then say why
     */
    public static Optional<JsonFields> parse(String file, String text, Problems problems) {
        return new StrictJson(file, text, problems).parse().flatMap(node -> of(file, "", node, problems));
    }

    private static Optional<JsonFields> of(String file, String path, JsonNode node, Problems problems) {
        if (!node.isObject()) {
            problems.add(file, path, Seen.value(node), "an object: { … }");
            return Optional.empty();
        }
        return Optional.of(new JsonFields(file, path, node, problems));
    }

    /** Complains about every field that is not among {@code known}. */
    public void allowOnly(String... known) {
        for (String name : names()) {
            if (!Arrays.asList(known).contains(name)) {
                problem(
                        name,
                        "an unknown field",
                        "only " + String.join(", ", known) + "; correct its name or remove it");
            }
        }
    }

    /** The names of all fields, in the file's order. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            names.add(field.getKey());
        }
        return names;
    }

    public boolean has(String name) {
        return names().contains(name);
    }

    /** A string. */
    public Optional<String> string(String name) {
        return string(name, node(name), "a string");
    }

    /** A string that is one of {@code allowed}. */
    public Optional<String> oneOf(String name, List<String> allowed) {
        String expected = "one of " + String.join(", ", allowed);
        Optional<String> text = string(name, node(name), allowed.size() == 1 ? allowed.getFirst() : expected);
        text.filter(word -> !allowed.contains(word)).ifPresent(word -> problem(name, Seen.quoted(word), expected));
        return text.filter(allowed::contains);
    }

    /** A whole number from {@code least} to {@code most}. */
    public Optional<Integer> integer(String name, int least, int most) {
        JsonNode node = node(name);
        // a number such as 1e999999999 must not be converted before its kind is known
        if (node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= least && node.intValue() <= most) {
            return Optional.of(node.intValue());
        }
        String expected = least == most ? String.valueOf(least) : "a whole number from " + least + " to " + most;
        problem(name, Seen.value(node), expected);
        return Optional.empty();
    }

    /** An array of strings without repetitions; one wrong element makes it empty. */
    public Optional<List<String>> strings(String name) {
        JsonNode node = node(name);
        if (!node.isArray()) {
            problem(name, Seen.value(node), "an array of strings: [ … ]");
            return Optional.empty();
        }
        Set<String> strings = new LinkedHashSet<>();
        for (int i = 0; i < node.size(); i++) {
            addElement(name + "[" + i + "]", node.get(i), strings);
        }
        return strings.size() == node.size() ? Optional.of(new ArrayList<>(strings)) : Optional.empty();
    }

    private void addElement(String place, JsonNode element, Set<String> strings) {
        string(place, element, "a string").ifPresent(text -> {
            if (!strings.add(text)) {
                problem(place, Seen.quoted(text) + " again", "each string once; remove one of them");
            }
        });
    }

    /** An object. */
    public Optional<JsonFields> object(String name) {
        return of(file, path(name), node(name), problems);
    }

    /** An array of objects; those of its elements that are no objects are left out. */
    public List<JsonFields> objects(String name) {
        JsonNode node = node(name);
        if (!node.isArray()) {
            problem(name, Seen.value(node), "an array of objects: [ { … } ]");
            return List.of();
        }
        List<JsonFields> objects = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            of(file, path(name + "[" + i + "]"), node.get(i), problems).ifPresent(objects::add);
        }
        return objects;
    }

    /** Adds a problem with the field {@code name} of this object, or with the object itself if the name is empty. */
    public void problem(String name, String seen, String expected) {
        problems.add(file, path(name), seen, expected);
    }

    private Optional<String> string(String place, JsonNode node, String expected) {
        if (!node.isString()) {
            problem(place, Seen.value(node), expected);
            return Optional.empty();
        }
        return Optional.of(node.stringValue());
    }

    private JsonNode node(String name) {
        JsonNode node = object.get(name);
        return node == null ? MissingNode.getInstance() : node;
    }

    private String path(String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
    }
}
