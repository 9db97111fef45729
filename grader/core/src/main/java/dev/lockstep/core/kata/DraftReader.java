package dev.lockstep.core.kata;

import dev.lockstep.core.kata.format.JsonFields;
import dev.lockstep.core.kata.format.Problems;
import dev.lockstep.core.kata.format.Seen;
import dev.lockstep.core.kata.format.Slug;
import dev.lockstep.core.outcome.Group;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the fields of a {@code kata.json} and holds each against {@code docs/kata-format.md}. */
final class DraftReader {

    static final String FILE = "kata.json";

    static final int LONGEST_TITLE = 80;
    private static final List<String> DIFFICULTIES =
            Arrays.stream(Kata.Difficulty.values()).map(Kata.Difficulty::word).toList();
    private static final List<String> IDIOMS = List.of("racy-single-check");

    private final JsonFields json;
    private final Set<String> supplied;

    private DraftReader(JsonFields json, Set<String> supplied) {
        this.json = json;
        this.supplied = supplied;
    }

    /**
     * Empty if the text is not one JSON object.
     *
     * @param supplied the names of types that signatures may use although nobody has to write them
     */
    static Optional<Draft> read(String text, Set<String> supplied, Problems problems) {
        return JsonFields.parse(FILE, text, problems).map(json -> new DraftReader(json, supplied).draft());
    }

    private Draft draft() {
        json.allowOnly(
                "formatVersion",
                "id",
                "title",
                "topics",
                "difficulty",
                "estimatedMinutes",
                "submission",
                "limits",
                "weights",
                "allowedIdioms");
        json.integer("formatVersion", 1, 1);
        Optional<JsonFields> submission = json.object("submission");
        submission.ifPresent(fields -> fields.allowOnly("files", "types"));
        return new Draft(
                id(),
                title(),
                topics(),
                difficulty(),
                json.integer("estimatedMinutes", 1, 240),
                submission.flatMap(DraftReader::files),
                submission
                        .flatMap(fields -> fields.object("types"))
                        .flatMap(types -> TypesReader.read(types, supplied)),
                json.object("limits").flatMap(LimitsReader::read),
                json.object("weights").flatMap(DraftReader::weights),
                allowedIdioms());
    }

    private Optional<String> id() {
        Optional<String> id = json.string("id");
        id.filter(text -> !Slug.isSlug(text)).ifPresent(text -> json.problem("id", Seen.quoted(text), Slug.WORDS));
        return id;
    }

    private Optional<String> title() {
        Optional<String> title = json.string("title");
        title.filter(text -> !isTitle(text))
                .ifPresent(text ->
                        json.problem("title", Seen.quoted(text), "one line of 1 to " + LONGEST_TITLE + " characters"));
        return title;
    }

    private static boolean isTitle(String text) {
        return !text.isBlank()
                && text.chars().noneMatch(Character::isISOControl)
                && text.codePointCount(0, text.length()) <= LONGEST_TITLE;
    }

    private Optional<List<String>> topics() {
        Optional<List<String>> topics = atLeastOne(json, "topics", "topic");
        each(json, "topics", topics, Slug::isSlug, Slug.WORDS);
        return topics;
    }

    private Optional<Kata.Difficulty> difficulty() {
        return json.oneOf("difficulty", DIFFICULTIES)
                .map(word -> Kata.Difficulty.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private Optional<Set<String>> allowedIdioms() {
        Optional<List<String>> idioms = json.strings("allowedIdioms");
        each(json, "allowedIdioms", idioms, IDIOMS::contains, "only " + String.join(", ", IDIOMS));
        return idioms.map(Set::copyOf);
    }

    private static Optional<List<String>> files(JsonFields submission) {
        Optional<List<String>> files = atLeastOne(submission, "files", "file");
        each(submission, "files", files, JavaNames::isSourceFile, "a file name without folders, such as Counter.java");
        return files;
    }

    private static Optional<Map<Group, Integer>> weights(JsonFields json) {
        json.allowOnly(Arrays.stream(Group.values()).map(Group::label).toArray(String[]::new));
        Map<Group, Integer> weights = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            json.integer(group.label(), 0, 100).ifPresent(weight -> weights.put(group, weight));
        }
        return weights.size() == Group.values().length ? Optional.of(weights) : Optional.empty();
    }

    private static Optional<List<String>> atLeastOne(JsonFields json, String field, String what) {
        Optional<List<String>> strings = json.strings(field);
        strings.filter(List::isEmpty).ifPresent(_ -> json.problem(field, "an empty array", "at least one " + what));
        return strings;
    }

    private static void each(
            JsonFields json, String field, Optional<List<String>> strings, Predicate<String> right, String expected) {
        List<String> all = strings.orElse(List.of());
        for (int i = 0; i < all.size(); i++) {
            if (!right.test(all.get(i))) {
                json.problem(field + "[" + i + "]", Seen.quoted(all.get(i)), expected);
            }
        }
    }
}
