package dev.lockstep.core.kata;

import dev.lockstep.core.kata.TypeNames.Meaning;
import dev.lockstep.core.kata.format.JsonFields;
import dev.lockstep.core.kata.format.Seen;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the members of one required type: {@code new(int)}, {@code [static] type name(type, …)}.
 *
 * <p>What it does not understand becomes a problem of the field that it is given.
 */
final class SignatureParser {

    private static final Pattern CONSTRUCTOR = Pattern.compile("new *\\(([^()]*)\\)");
    private static final Pattern METHOD = Pattern.compile("(static +)?([^\\s()]+) +([^\\s()]+) *\\(([^()]*)\\)");
    private static final String SHAPE =
            "new(type, …) or [static] type name(type, …), with erased types and no spaces in them";

    private final TypeNames types;
    private final JsonFields where;

    /**
     * A parser for one required type.
     *
     * @param where the object whose fields problems are reported for
     */
    SignatureParser(TypeNames types, JsonFields where) {
        this.types = types;
        this.where = where;
    }

    /**
     * Parses one signature.
     *
     * @param field the field of the object that it stands in
     */
    Optional<RequiredMember> parse(String field, String words) {
        Matcher constructor = CONSTRUCTOR.matcher(words);
        if (constructor.matches()) {
            return type(field, words, constructor.group(1), Optional.of(ConstantDescs.CD_void))
                    .map(type -> new RequiredMember(ConstantDescs.INIT_NAME, false, type, words));
        }
        Matcher method = METHOD.matcher(words);
        if (method.matches()) {
            return method(field, words, method);
        }
        where.problem(field, Seen.quoted(words), SHAPE);
        return Optional.empty();
    }

    private Optional<RequiredMember> method(String field, String words, Matcher parts) {
        String name = parts.group(3);
        if (!JavaNames.isIdentifier(name)) {
            where.problem(field, Seen.quoted(words), "a method name that Java allows instead of " + name);
            return Optional.empty();
        }
        boolean isStatic = parts.group(1) != null;
        Optional<ClassDesc> returned = known(field, words, parts.group(2), types.returnType(parts.group(2)));
        return type(field, words, parts.group(4), returned)
                .map(type -> new RequiredMember(name, isStatic, type, words));
    }

    private Optional<MethodTypeDesc> type(
            String field, String words, String parameterWords, Optional<ClassDesc> returned) {
        List<String> names = parameterWords.isBlank() ? List.of() : List.of(parameterWords.split(",", -1));
        List<ClassDesc> parameters = new ArrayList<>();
        for (String spaced : names) {
            String name = spaced.strip();
            known(field, words, name, types.parameterType(name)).ifPresent(parameters::add);
        }
        return returned.filter(_ -> parameters.size() == names.size())
                .map(result -> MethodTypeDesc.of(result, parameters));
    }

    private Optional<ClassDesc> known(String field, String words, String name, Meaning meaning) {
        return switch (meaning) {
            case Meaning.Known(ClassDesc type) -> Optional.of(type);
            case Meaning.Unknown(String expected) -> {
                where.problem(field, Seen.quoted(words), expected + " instead of " + Seen.quoted(name));
                yield Optional.empty();
            }
        };
    }
}
