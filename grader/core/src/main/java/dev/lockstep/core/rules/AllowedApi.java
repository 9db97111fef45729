package dev.lockstep.core.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What submissions may use: the content of {@code allowed-api.txt}, which explains its own form. */
final class AllowedApi {

    /** What may be used of one type. */
    sealed interface TypeRule {
        record Everything() implements TypeRule {}

        record Only(Set<String> members) implements TypeRule {}

        record AllBut(Set<String> members) implements TypeRule {}

        record Nothing() implements TypeRule {}
    }

    /** For submissions that are programs, which is to say: all but those that are tests. */
    static final AllowedApi OF_PROGRAMS = new AllowedApi("allowed-api.txt");

    /** For submissions that are tests. */
    static final AllowedApi OF_TESTS = new AllowedApi("allowed-api.txt", "allowed-test-api.txt");

    private final Set<String> packages = new HashSet<>();
    private final Map<String, TypeRule> types = new HashMap<>();

    private AllowedApi(String... files) {
        for (String file : files) {
            lines(file).stream()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(this::add);
        }
    }

    /** Whether a type may be named at all. */
    boolean allowsType(String internalName) {
        var rule = types.get(internalName);
        return rule == null ? allowsUnlisted(internalName) : !(rule instanceof TypeRule.Nothing);
    }

    /**
     * Whether the rule of a type, if it has one, lets its member be used.
     *
     * @param signature {@code exit(int)}, {@code new(String)}, or a field's name
     */
    boolean allowsMember(String internalName, String signature) {
        var name = signature.replaceFirst("\\(.*", "");
        return switch (types.getOrDefault(internalName, new TypeRule.Everything())) {
            case TypeRule.Everything() -> true;
            case TypeRule.Only(var members) -> members.contains(name) || members.contains(signature);
            case TypeRule.AllBut(var members) -> !members.contains(name) && !members.contains(signature);
            case TypeRule.Nothing() -> false;
        };
    }

    /** The types that have rules of their own, by internal name. */
    Map<String, TypeRule> types() {
        return Map.copyOf(types);
    }

    /** A nested type goes with the type around it, unless only single members of that one are allowed. */
    private boolean allowsUnlisted(String internalName) {
        int nested = internalName.lastIndexOf('$');
        if (nested < 0) {
            return packages.contains(packageOf(internalName));
        }
        var around = internalName.substring(0, nested);
        return allowsType(around) && !(types.get(around) instanceof TypeRule.Only);
    }

    private void add(String line) {
        var words = List.of(line.split("\\s+(?![^(]*\\))"));
        var name = words.get(1).replace('.', '/');
        var rest = Set.copyOf(words.subList(2, words.size()));
        switch (words.getFirst()) {
            case "package" -> packages.add(name);
            case "types" -> rest.forEach(type -> types.put(name + "/" + type, new TypeRule.Everything()));
            case "only" -> types.merge(name, new TypeRule.Only(rest), AllowedApi::both);
            case "except" -> types.merge(name, new TypeRule.AllBut(rest), AllowedApi::both);
            case "never" -> types.put(name, new TypeRule.Nothing());
            default -> throw new IllegalStateException("allowed-api.txt: unknown kind of line: " + line);
        }
    }

    private static TypeRule both(TypeRule one, TypeRule other) {
        return switch (one) {
            case TypeRule.Only(var members)
            when other instanceof TypeRule.Only(var more) -> new TypeRule.Only(union(members, more));
            case TypeRule.AllBut(var members)
            when other instanceof TypeRule.AllBut(var more) -> new TypeRule.AllBut(union(members, more));
            default ->
                throw new IllegalStateException(
                        "allowed-api.txt: two lines contradict each other: " + one + ", " + other);
        };
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static String packageOf(String internalName) {
        return internalName.substring(0, Math.max(0, internalName.lastIndexOf('/')));
    }

    private static List<String> lines(String file) {
        try (var in = Objects.requireNonNull(AllowedApi.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
