package dev.lockstep.core.rules;

import dev.lockstep.core.outcome.SourceProblem;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rule that a submission's copy of a type that the kata supplies can be used like the kata's own, because that one takes its
 * place. The cause is BAD_SOURCE.
 *
 * <p>Neither packages count nor what is in the methods, nor who may use them.
 */
public final class SuppliedTypes {

    /** What matters to those who use or extend a type. */
    private static final Set<AccessFlag> KINDS = Set.of(
            AccessFlag.ABSTRACT,
            AccessFlag.FINAL,
            AccessFlag.INTERFACE,
            AccessFlag.ENUM,
            AccessFlag.ANNOTATION,
            AccessFlag.STATIC);

    private final SubmissionClasses submission;
    private final SubmissionClasses supplied;

    private SuppliedTypes(SubmissionClasses submission, SubmissionClasses supplied) {
        this.submission = submission;
        this.supplied = supplied;
    }

    /**
     * Looks for copies that differ.
     *
     * @param classes class files by binary name
     * @param supplied those of the kata
     * @return what is wrong; empty if nothing is
     */
    public static List<SourceProblem> check(Map<String, byte[]> classes, Map<String, byte[]> supplied) {
        return new SuppliedTypes(SubmissionClasses.parse(classes), SubmissionClasses.parse(supplied)).problems();
    }

    private List<SourceProblem> problems() {
        return supplied.all().stream().flatMap(this::problem).toList();
    }

    private Stream<SourceProblem> problem(ClassModel own) {
        String name = own.thisClass().asInternalName();
        return submission
                .findIgnoringPackage(name)
                .filter(copy -> !shape(supplied, own).equals(shape(submission, copy)))
                .map(copy -> Place.of(copy)
                        .problem(
                                "%s comes with the kata, and this one is not the same. Leave yours out, or copy it again."
                                        .formatted(SourceWords.type(name))))
                .stream();
    }

    private static Set<String> shape(SubmissionClasses all, ClassModel type) {
        var above = Stream.concat(type.superclass().stream(), type.interfaces().stream())
                .map(ClassEntry::asInternalName)
                .map(SubmissionClasses::withoutPackage);
        var fields = type.fields().stream()
                .filter(field -> !field.flags().has(AccessFlag.PRIVATE))
                .map(field -> field.fieldName().stringValue());
        var methods = type.methods().stream().filter(SuppliedTypes::isForOthers).map(method -> words(all, method));
        return Stream.of(Stream.of(kinds(type.flags().flags())), above, fields, methods)
                .flatMap(words -> words)
                .collect(Collectors.toSet());
    }

    private static boolean isForOthers(MethodModel method) {
        return !method.flags().has(AccessFlag.PRIVATE)
                && !method.flags().has(AccessFlag.SYNTHETIC)
                && !method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME);
    }

    private static String words(SubmissionClasses all, MethodModel method) {
        return kinds(method.flags().flags())
                + method.methodName().stringValue()
                + all.relocated(method.methodTypeSymbol()).descriptorString();
    }

    private static String kinds(Set<AccessFlag> flags) {
        return flags.stream()
                .filter(KINDS::contains)
                .sorted()
                .map(AccessFlag::name)
                .collect(Collectors.joining(" "));
    }
}
