package dev.lockstep.core.grading;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.rules.AllowList;
import dev.lockstep.core.rules.Relocation;
import dev.lockstep.core.rules.ReservedNames;
import dev.lockstep.core.rules.ShapeRule;
import dev.lockstep.core.rules.SuppliedTypes;
import dev.lockstep.core.rules.TestShape;
import dev.lockstep.core.rules.UnderEverySchedule;
import dev.lockstep.core.rules.UnsupportedUse;
import dev.lockstep.engine.Cause;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Classes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a submission's class files against all rules, in the order of their causes. */
final class Rules {

    private Rules() {}

    /** Why the submission may not run, if so. */
    static Optional<Reason.Refused> refusal(Kata kata, PreparedKata prepared, Classes classes) {
        Map<String, byte[]> bytes = classes.byName();
        return refused(Cause.BAD_SOURCE, ReservedNames.check(bytes, prepared.testClassNames()))
                .or(() -> refused(
                        Cause.BAD_SOURCE,
                        SuppliedTypes.check(bytes, prepared.supplied().byName())))
                .or(() -> refused(
                        Cause.MISSING_MEMBER,
                        ShapeRule.check(bytes, kata.facts().types())))
                .or(() ->
                        kata.asksForATest() ? refused(Cause.MISSING_MEMBER, TestShape.check(bytes)) : Optional.empty())
                .or(() -> refused(
                        Cause.FORBIDDEN_API,
                        kata.asksForATest() ? AllowList.checkTest(bytes) : AllowList.check(bytes)));
    }

    /** The classes as they run: without packages, with the required members open, and with what the kata supplies in its place. */
    static Classes relocated(Kata kata, PreparedKata prepared, Classes classes) {
        Map<String, byte[]> supplied = prepared.supplied().byName();
        Map<String, byte[]> all =
                new HashMap<>(Relocation.apply(classes.byName(), kata.facts().types()));
        if (kata.asksForATest()) {
            // Each implementation brings its own.
            all.keySet().removeIf(name -> supplied.containsKey(name.replaceFirst("\\$.*", "")));
            return new Classes(UnderEverySchedule.apply(all));
        }
        all.putAll(supplied);
        return new Classes(all);
    }

    /** What is found out only while the engine follows a submission: that it cannot. */
    static Reason.Refused unsupported(Classes classes, CheckReport.Unsupported use) {
        SourceProblem problem = UnsupportedUse.problem(classes.byName(), use.what(), use.type(), use.line());
        return new Reason.Refused(Cause.FORBIDDEN_API, List.of(problem));
    }

    private static Optional<Reason.Refused> refused(Cause cause, List<SourceProblem> problems) {
        return problems.isEmpty() ? Optional.empty() : Optional.of(new Reason.Refused(cause, problems));
    }
}
