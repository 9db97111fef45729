package dev.lockstep.core.kata;

import dev.lockstep.core.kata.format.JsonFields;
import dev.lockstep.core.kata.format.Seen;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code submission.types} of a {@code kata.json}: the required types and their members. */
final class TypesReader {

    private record Call(String name, List<ClassDesc> parameters) {}

    private final JsonFields json;
    private final SignatureParser signatures;

    private TypesReader(JsonFields json, Set<String> names) {
        this.json = json;
        this.signatures = new SignatureParser(new TypeNames(names), json);
    }

    /**
     * Reads all types.
     *
     * @param types the object
     * @param supplied the names of types that the kata supplies
     * @return empty if a type or member is wrong; the problems then say why
     */
    static Optional<List<RequiredType>> read(JsonFields types, Set<String> supplied) {
        Set<String> names =
                types.names().stream().filter(JavaNames::isIdentifier).collect(Collectors.toCollection(HashSet::new));
        types.names().stream()
                .filter(supplied::contains)
                .forEach(name -> types.problem(
                        name, "a type that supplied/ has", "only types that a submission declares; leave it out"));
        names.addAll(supplied);
        if (types.names().isEmpty()) {
            types.problem("", "an empty object", "at least one required type");
        }
        return new TypesReader(types, names).all();
    }

    private Optional<List<RequiredType>> all() {
        List<RequiredType> read = new ArrayList<>();
        for (String name : json.names()) {
            type(name).ifPresent(read::add);
        }
        boolean complete = !read.isEmpty() && read.size() == json.names().size();
        return complete ? Optional.of(read) : Optional.empty();
    }

    private Optional<RequiredType> type(String name) {
        boolean named = JavaNames.isIdentifier(name);
        if (!named) {
            json.problem(name, "the type name " + Seen.quoted(name), "a simple name that Java allows, such as Counter");
        }
        Optional<List<String>> words = json.strings(name);
        List<RequiredMember> members = members(name, words.orElse(List.of()));
        boolean complete = words.filter(all -> all.size() == members.size()).isPresent();
        return named && complete ? Optional.of(new RequiredType(name, members)) : Optional.empty();
    }

    private List<RequiredMember> members(String type, List<String> words) {
        List<RequiredMember> members = new ArrayList<>();
        Set<Call> calls = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String field = type + "[" + i + "]";
            Optional<RequiredMember> member = signatures.parse(field, words.get(i));
            if (member.map(TypesReader::call).filter(call -> !calls.add(call)).isPresent()) {
                json.problem(
                        field,
                        Seen.quoted(words.get(i)) + ", which another member is called like",
                        "each combination of name and parameters once; remove one of them");
            }
            member.ifPresent(members::add);
        }
        return members;
    }

    private static Call call(RequiredMember member) {
        return new Call(member.name(), member.type().parameterList());
    }
}
