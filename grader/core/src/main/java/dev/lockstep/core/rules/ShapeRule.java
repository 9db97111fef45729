package dev.lockstep.core.rules;

import dev.lockstep.core.kata.RequiredMember;
import dev.lockstep.core.kata.RequiredType;
import dev.lockstep.core.outcome.SourceProblem;
import java.lang.classfile.ClassModel;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rule that a submission has every type and member that the kata's tests use, whatever else it has. The cause is
 * MISSING_MEMBER.
 *
 * <p>Packages do not count, nor does it matter whether a member is public: {@link Relocation} sees to both. A member may be
 * inherited.
 */
public final class ShapeRule {

    private final SubmissionClasses submission;

    private ShapeRule(SubmissionClasses submission) {
        this.submission = submission;
    }

    /**
     * Looks for required types and members that are missing or different.
     *
     * @param classes class files by binary name
     * @return what is wrong; empty if nothing is
     */
    public static List<SourceProblem> check(Map<String, byte[]> classes, List<RequiredType> required) {
        var rule = new ShapeRule(SubmissionClasses.parse(classes));
        return required.stream().flatMap(rule::check).toList();
    }

    private Stream<SourceProblem> check(RequiredType required) {
        return submission
                .findIgnoringPackage(required.name())
                .map(type -> checkKind(required, type).map(Stream::of).orElseGet(() -> checkMembers(required, type)))
                .orElseGet(() -> Stream.of(missing(required)));
    }

    private Optional<SourceProblem> checkKind(RequiredType required, ClassModel type) {
        boolean isCreated = required.members().stream().anyMatch(RequiredMember::isConstructor);
        return kind(type, isCreated)
                .map(kind -> Place.of(type)
                        .problem(required.name() + " is " + kind + ", but the tests need a class"
                                + (isCreated ? " that they can create with new" : "") + ". Make it a plain class."));
    }

    /** What stands in the way of using this type; a class that nobody creates may well be abstract. */
    private static Optional<String> kind(ClassModel type, boolean isCreated) {
        var flags = type.flags();
        if (flags.has(AccessFlag.ANNOTATION)) {
            return Optional.of("an annotation");
        }
        if (flags.has(AccessFlag.INTERFACE)) {
            return Optional.of("an interface");
        }
        if (flags.has(AccessFlag.ENUM) && isCreated) {
            return Optional.of("an enum");
        }
        return flags.has(AccessFlag.ABSTRACT) && isCreated ? Optional.of("abstract") : Optional.empty();
    }

    private Stream<SourceProblem> checkMembers(RequiredType required, ClassModel type) {
        var members = new Members(submission).of(type);
        return required.members().stream()
                .flatMap(member -> MemberCheck.check(required.name(), member, members, Place.of(type)).stream());
    }

    private SourceProblem missing(RequiredType required) {
        var names = submission.all().stream()
                .map(model -> SubmissionClasses.withoutPackage(model.thisClass().asInternalName()))
                .filter(name -> !name.matches(".*\\$\\d.*"))
                .toList();
        var nested = names.stream()
                .filter(name -> name.endsWith("$" + required.name()))
                .findFirst();
        var advice = nested.map(
                        name -> SourceWords.type(name) + " is a nested class: move it out of the class around it.")
                .or(() -> NearMiss.nearest(required.name(), names.stream())
                        .map(name -> "Is " + SourceWords.type(name) + " meant to be it? Then rename it."))
                .orElseGet(() -> "Found: " + found(names) + ". Add it.");
        return new SourceProblem("", 0, 0, "The class " + required.name() + " is missing. " + advice);
    }

    private static String found(List<String> names) {
        return names.isEmpty()
                ? "no class at all"
                : names.stream().map(SourceWords::type).collect(Collectors.joining(", "));
    }
}
