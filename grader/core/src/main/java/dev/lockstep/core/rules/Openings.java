package dev.lockstep.core.rules;

import dev.lockstep.core.kata.RequiredMember;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes public.
 *
 * @param types internal names
 */
record Openings(Set<String> types, Set<Key> members) {

    /** A method or constructor; all names as they are after the move. */
    record Key(String owner, String name, String descriptor) {}

    /** Where the required member may be declared: in the type itself and, for a method, in the submission's classes above it. */
    static Set<Key> keys(SubmissionClasses submission, String type, RequiredMember member) {
        var owners = Stream.iterate(
                        submission.findIgnoringPackage(type),
                        Optional::isPresent,
                        found -> found.flatMap(ClassModel::superclass)
                                .map(ClassEntry::asInternalName)
                                .flatMap(submission::find))
                .flatMap(Optional::stream)
                .map(model -> SubmissionClasses.withoutPackage(model.thisClass().asInternalName()));
        var descriptor = member.type().descriptorString();
        return owners.limit(member.isConstructor() ? 1 : Long.MAX_VALUE)
                .map(owner -> new Key(owner, member.name(), descriptor))
                .collect(Collectors.toUnmodifiableSet());
    }
}
