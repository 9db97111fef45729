package dev.lockstep.core.rules;

import dev.lockstep.core.outcome.SourceProblem;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.LineNumber;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A place in the sources, as far as a class file tells.
 *
 * @param file empty if unknown
 * @param line counted from 1; 0 if unknown
 */
record Place(String file, int line) {

    /**
     * The first line of a class that the class file knows: usually the one that declares it, because a constructor that nobody
     * wrote has that line.
     */
    static Place of(ClassModel model) {
        var lines = model.methods().stream().flatMapToInt(Place::lines);
        return new Place(file(model), lines.min().orElse(0));
    }

    /** The first line of a method's body; of its class if it has none. */
    static Place of(ClassModel model, MethodModel method) {
        var first = lines(method).min();
        return first.isPresent() ? new Place(file(model), first.getAsInt()) : of(model);
    }

    Place atLine(int other) {
        return new Place(file, other);
    }

    SourceProblem problem(String message) {
        return new SourceProblem(file, line, 0, message);
    }

    private static String file(ClassModel model) {
        return model.findAttribute(Attributes.sourceFile())
                .map(attribute -> attribute.sourceFile().stringValue())
                .orElse("");
    }

    private static IntStream lines(MethodModel method) {
        Stream<CodeElement> elements = method.code().stream().flatMap(code -> code.elementStream());
        return elements.filter(LineNumber.class::isInstance)
                .map(LineNumber.class::cast)
                .mapToInt(LineNumber::line);
    }
}
