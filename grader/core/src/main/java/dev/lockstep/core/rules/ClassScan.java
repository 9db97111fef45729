package dev.lockstep.core.rules;

import dev.lockstep.core.outcome.SourceProblem;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds one class of a submission against the list of what is allowed. */
final class ClassScan {

    /** The classes whose methods compilers use for lambdas, records, pattern switches and string concatenation. */
    private static final Set<String> BOOTSTRAPS = Set.of(
            "java/lang/invoke/LambdaMetafactory",
            "java/lang/invoke/StringConcatFactory",
            "java/lang/invoke/ConstantBootstraps",
            "java/lang/runtime/ObjectMethods",
            "java/lang/runtime/SwitchBootstraps");

    private final AllowedApi allowed;
    private final SubmissionClasses submission;
    private final ClassModel model;
    private final Place classPlace;
    private final Set<String> refusedTypes = new HashSet<>();

    ClassScan(AllowedApi allowed, SubmissionClasses submission, ClassModel model) {
        this.allowed = allowed;
        this.submission = submission;
        this.model = model;
        this.classPlace = Place.of(model);
    }

    Stream<SourceProblem> problems() {
        var refusals = new ArrayList<SourceProblem>();
        var uses = Uses.in(model);
        uses.forEach(use -> memberRefusal(use).ifPresent(message -> refusals.add(at(use, message))));
        uses.forEach(use -> typeRefusal(use).ifPresent(message -> refusals.add(at(use, message))));
        return Stream.concat(refusals.stream(), Declarations.refused(model));
    }

    private SourceProblem at(Use use, String message) {
        return (use.line() == 0 ? classPlace : classPlace.atLine(use.line())).problem(message);
    }

    private Optional<String> memberRefusal(Use use) {
        return switch (use) {
            case Use.OfMethod(var owner, var name, var type, var _) ->
                refusingOwner(owner, name, type.descriptorString(), SourceWords.shortSignature(name, type))
                        .map(by -> Advice.refusal(SourceWords.call(by, name, type), by, name));
            case Use.OfField(var owner, var name, var descriptor, var _) ->
                refusingOwner(owner, name, descriptor, name)
                        .map(by -> Advice.refusal(SourceWords.type(by) + "." + name, by, name));
            case Use.OfBootstrap(var owner, var name, var _) ->
                BOOTSTRAPS.contains(owner)
                        ? Optional.empty()
                        : Optional.of(Advice.refusal(SourceWords.type(owner) + "." + name, owner, name));
            case Use.OfType _ -> Optional.empty();
        };
    }

    /** The type from outside that declares the member and may not be used for it. */
    private Optional<String> refusingOwner(String owner, String name, String descriptor, String signature) {
        var refusing = new Outsiders(submission)
                .reachedBy(owner, name, descriptor).stream()
                        .flatMap(outsider -> refusing(outsider, name, descriptor, signature).stream())
                        .findFirst();
        refusing.ifPresent(refusedTypes::add);
        return refusing;
    }

    private Optional<String> refusing(String outsider, String name, String descriptor, String signature) {
        if (!allowed.allowsType(outsider)) {
            return Optional.of(outsider);
        }
        List<String> declaring = JdkTypes.find(outsider)
                .map(type -> JdkTypes.declaring(type, name, descriptor).stream()
                        .map(declarer -> declarer.getName().replace('.', '/'))
                        .toList())
                // Not the JDK's: what tests may use inherits nothing that they may not.
                .orElse(List.of(outsider));
        return declaring.stream()
                .filter(type -> !allowed.allowsMember(type, signature))
                .findFirst();
    }

    /** Types whose members were refused already are not mentioned twice. */
    private Optional<String> typeRefusal(Use use) {
        return use instanceof Use.OfType(var type, var _)
                        && submission.find(type).isEmpty()
                        && !allowed.allowsType(type)
                        && refusedTypes.add(type)
                ? Optional.of(Advice.refusal(SourceWords.type(type), type, ""))
                : Optional.empty();
    }
}
