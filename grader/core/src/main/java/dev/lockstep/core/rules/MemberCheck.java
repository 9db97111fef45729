package dev.lockstep.core.rules;

import dev.lockstep.core.kata.RequiredMember;
import dev.lockstep.core.outcome.SourceProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares one required member with those that a type has. */
final class MemberCheck {

    private final String type;
    private final RequiredMember required;
    private final List<Member> members;
    private final Place typePlace;

    private MemberCheck(String type, RequiredMember required, List<Member> members, Place typePlace) {
        this.type = type;
        this.required = required;
        this.members = members;
        this.typePlace = typePlace;
    }

    /**
     * What is wrong with the required member; empty if nothing is.
     *
     * @param type the name of the type that must have it
     * @param members those that the type has; the first of several alike is the one that the JVM takes
     */
    static Optional<SourceProblem> check(String type, RequiredMember required, List<Member> members, Place typePlace) {
        return new MemberCheck(type, required, members, typePlace).problem();
    }

    private Optional<SourceProblem> problem() {
        return members.stream()
                .filter(member -> member.is(required.name(), required.type()))
                .findFirst()
                .map(this::problemWith)
                .orElseGet(() -> Optional.of(missing()));
    }

    private Optional<SourceProblem> problemWith(Member found) {
        if (found.isPrivate()) {
            return Optional.of(
                    at(found).problem(wanted() + " is private, but the tests call it. Leave the word private out."));
        }
        if (found.isStatic() != required.isStatic()) {
            return Optional.of(at(found)
                    .problem(wanted() + " is expected; found was " + found.words() + ". "
                            + (required.isStatic() ? "Make it static." : "Leave the word static out.")));
        }
        return Optional.empty();
    }

    private SourceProblem missing() {
        var sameName = written().stream()
                .filter(member -> member.name().equals(required.name()))
                .toList();
        if (!sameName.isEmpty()) {
            return at(sameName.getFirst())
                    .problem(wanted() + " is expected; found was " + words(sameName)
                            + ". Parameters and result must have exactly these types" + genericHint() + ".");
        }
        return similar().map(this::misspelt).orElseGet(() -> typePlace.problem(wanted() + " is missing. Add it."));
    }

    private String genericHint() {
        return required.words().matches(".*\\bObject\\b.*") ? " (Object stands for a type variable such as T)" : "";
    }

    private Optional<Member> similar() {
        var names = written().stream().map(Member::name).filter(name -> !name.startsWith("<"));
        return NearMiss.nearest(required.name(), names)
                .flatMap(name -> written().stream()
                        .filter(member -> member.name().equals(name))
                        .findFirst());
    }

    private SourceProblem misspelt(Member similar) {
        return at(similar)
                .problem(wanted() + " is missing. Is " + similar.words() + " meant to be it? Then rename it.");
    }

    /** Those that somebody wrote into the submission. */
    private List<Member> written() {
        return members.stream().filter(Member::isWritten).toList();
    }

    private String wanted() {
        return required.isConstructor()
                ? "The constructor " + required.words() + " of " + type
                : "The method " + required.words() + " of " + type;
    }

    private Place at(Member member) {
        return member.place().line() == 0 ? typePlace : member.place();
    }

    private static String words(List<Member> members) {
        return members.stream().map(Member::words).distinct().collect(Collectors.joining(", "));
    }
}
