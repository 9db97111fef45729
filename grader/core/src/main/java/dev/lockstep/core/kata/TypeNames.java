package dev.lockstep.core.kata;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands the erased type names that {@code kata.json} uses. */
final class TypeNames {

    sealed interface Meaning {
        record Known(ClassDesc type) implements Meaning {}

        /**
         * A name that means nothing.
         *
         * @param expected what to write instead
         */
        record Unknown(String expected) implements Meaning {}
    }

    private static final Map<String, ClassDesc> PRIMITIVES = Map.of(
            "void", ConstantDescs.CD_void,
            "boolean", ConstantDescs.CD_boolean,
            "byte", ConstantDescs.CD_byte,
            "short", ConstantDescs.CD_short,
            "char", ConstantDescs.CD_char,
            "int", ConstantDescs.CD_int,
            "long", ConstantDescs.CD_long,
            "float", ConstantDescs.CD_float,
            "double", ConstantDescs.CD_double);

    private static final Pattern ELEMENT_AND_DIMENSIONS = Pattern.compile("([^\\[\\]]+)((?:\\[])*)");
    private static final int MOST_DIMENSIONS = 255;

    private final Map<String, ClassDesc> simpleNames = new HashMap<>(PRIMITIVES);

    /**
     * Names as one kata uses them.
     *
     * @param ownTypes the simple names of its required and supplied types, which are in the unnamed package
     */
    TypeNames(Set<String> ownTypes) {
        ownTypes.forEach(name -> simpleNames.put(name, ClassDesc.of(name)));
    }

    Meaning returnType(String name) {
        Matcher parts = ELEMENT_AND_DIMENSIONS.matcher(name);
        if (!parts.matches()) {
            return new Meaning.Unknown("a type name such as String, int[] or java.util.Map");
        }
        int dimensions = parts.group(2).length() / "[]".length();
        return switch (element(parts.group(1))) {
            case Meaning.Unknown unknown -> unknown;
            case Meaning.Known(ClassDesc element) when dimensions == 0 -> new Meaning.Known(element);
            case Meaning.Known(ClassDesc element) -> array(element, dimensions);
        };
    }

    Meaning parameterType(String name) {
        return name.equals("void") ? new Meaning.Unknown("a parameter type other than void") : returnType(name);
    }

    private static Meaning array(ClassDesc element, int dimensions) {
        if (element.equals(ConstantDescs.CD_void) || dimensions > MOST_DIMENSIONS) {
            return new Meaning.Unknown("an array type that Java allows");
        }
        return new Meaning.Known(element.arrayType(dimensions));
    }

    private Meaning element(String name) {
        ClassDesc simple = simpleNames.get(name);
        if (simple != null) {
            return new Meaning.Known(simple);
        }
        String qualified = name.contains(".") ? name : "java.lang." + name;
        return JavaSe.has(qualified) ? new Meaning.Known(ClassDesc.of(qualified)) : new Meaning.Unknown(advice(name));
    }

    private static String advice(String name) {
        if (name.contains("<")) {
            return "an erased type: java.util.List instead of java.util.List<String>";
        }
        if (name.contains("...")) {
            return "an array: String[] instead of String...";
        }
        if (!name.contains(".")) {
            return "a primitive, a type of java.lang, one of this kata's required types, "
                    + "one that it supplies, or a fully qualified name such as java.util.Map";
        }
        int dot = name.lastIndexOf('.');
        String nested = name.substring(0, dot) + "$" + name.substring(dot + 1);
        return "a type of Java SE" + (JavaSe.has(nested) ? "; did you mean " + nested + "?" : "");
    }
}
