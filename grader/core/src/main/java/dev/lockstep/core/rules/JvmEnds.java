package dev.lockstep.core.rules;

import dev.lockstep.core.outcome.SourceProblem;
import java.lang.classfile.ClassModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rule that nothing of a kata ends the JVM that runs its checks: what came of the check that does would remain unknown, for every submission
 * and for ever.
 */
public final class JvmEnds {

    private static final Map<String, Set<String>> METHODS =
            Map.of("java/lang/System", Set.of("exit"), "java/lang/Runtime", Set.of("exit", "halt"));

    private JvmEnds() {}

    /**
     * Looks for calls of what ends the JVM.
     *
     * @param classes class files by binary name
     * @return each such call, by file and line; empty if there is none
     */
    public static List<SourceProblem> check(Map<String, byte[]> classes) {
        return SubmissionClasses.parse(classes).all().stream()
                .flatMap(JvmEnds::calls)
                .distinct()
                .toList();
    }

    private static Stream<SourceProblem> calls(ClassModel model) {
        Place place = Place.of(model);
        return Uses.in(model).stream()
                .filter(Use.OfMethod.class::isInstance)
                .map(Use.OfMethod.class::cast)
                .filter(call -> METHODS.getOrDefault(call.owner(), Set.of()).contains(call.name()))
                .map(call -> place.atLine(call.line())
                        .problem(SourceWords.call(call.owner(), call.name(), call.type()) + ", which ends the JVM"));
    }
}
