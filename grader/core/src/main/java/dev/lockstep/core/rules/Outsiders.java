package dev.lockstep.core.rules;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the types from outside the submission that a member may come from when the submission names it. */
final class Outsiders {

    private final SubmissionClasses submission;

    Outsiders(SubmissionClasses submission) {
        this.submission = submission;
    }

    /**
     * The types from outside where the search for a member goes on, because no class of the submission declares it. A class that
     * extends Thread may call {@code getContextClassLoader()} as if it were its own.
     *
     * @param owner the type that the class file names; itself, if it is not the submission's
     * @return empty if the member is the submission's own
     */
    List<String> reachedBy(String owner, String name, String descriptor) {
        var outsiders = new ArrayList<String>();
        var interfaces = new ArrayList<ClassEntry>();
        var type = Optional.of(owner);
        while (type.isPresent()) {
            var own = submission.find(type.get());
            if (own.isEmpty()) {
                outsiders.add(type.get());
                break;
            }
            if (declares(own.get(), name, descriptor)) {
                return List.of();
            }
            interfaces.addAll(own.get().interfaces());
            type = own.get().superclass().map(ClassEntry::asInternalName);
        }
        interfaces.forEach(one -> outsiders.addAll(reachedBy(one.asInternalName(), name, descriptor)));
        return outsiders;
    }

    private static boolean declares(ClassModel model, String name, String descriptor) {
        var methods = model.methods().stream()
                .anyMatch(method -> method.methodName().equalsString(name)
                        && method.methodType().equalsString(descriptor));
        return methods
                || model.fields().stream()
                        .anyMatch(field -> field.fieldName().equalsString(name)
                                && field.fieldType().equalsString(descriptor));
    }
}
