package dev.lockstep.core.grading;

import dev.lockstep.core.compile.Compilation;
import dev.lockstep.core.compile.SandboxedCompiler;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.sandbox.Ending;
import dev.lockstep.core.sandbox.ProcessLimits;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.SandboxedProcess;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Stress;
import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import dev.lockstep.runner.protocol.Message.ListedCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles a kata's tests against its starter and lists their checks. */
final class KataPreparation {

    private static final ProcessLimits LIMITS =
            new ProcessLimits(128, Duration.ofSeconds(30), Duration.ofSeconds(90), 64);

    private final Sandbox sandbox;

    KataPreparation(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * Prepares {@code kata}.
     *
     * @throws PreparationException if its tests do not compile, or a check lacks its sentence
     */
    PreparedKata prepare(Kata kata) throws PreparationException {
        Classes all = compile(kata);
        Set<String> starterTypes = typesOf(kata);
        Classes starter = only(all, starterTypes, true);
        Classes tests = only(all, starterTypes, false);
        return new PreparedKata(tests, plan(kata, list(new Job.ListChecks(tests, starter))));
    }

    private Classes compile(Kata kata) throws PreparationException {
        List<SourceFile> files = Stream.of(kata.starter(), kata.visibleTests(), kata.hiddenTests())
                .flatMap(List::stream)
                .toList();
        return switch (new SandboxedCompiler(sandbox).compileTests(files)) {
            case Compilation.Compiled(Classes classes) -> classes;
            case Compilation.NotCompiled(var problems) ->
                throw new PreparationException(
                        "the tests of " + kata.id() + " do not compile against its starter: " + problems);
            case Compilation.Fault(String detail) -> throw new PreparationException(detail);
        };
    }

    /** The starter is compiled alone as well: only so can its types be told from the tests'. */
    private Set<String> typesOf(Kata kata) throws PreparationException {
        return switch (new SandboxedCompiler(sandbox).compileSubmission(kata.starter())) {
            case Compilation.Compiled(Classes classes) -> classes.byName().keySet();
            case Compilation.NotCompiled(var problems) ->
                throw new PreparationException("the starter of " + kata.id() + " does not compile: " + problems);
            case Compilation.Fault(String detail) -> throw new PreparationException(detail);
        };
    }

    private static Classes only(Classes all, Set<String> names, boolean in) {
        Map<String, byte[]> some = new HashMap<>(all.byName());
        some.keySet().removeIf(name -> names.contains(name) != in);
        return new Classes(some);
    }

    private List<ListedCheck> list(Job.ListChecks job) throws PreparationException {
        List<ListedCheck> listed = new ArrayList<>();
        try (SandboxedProcess process = sandbox.start(LIMITS)) {
            Ending ending = process.perform(job, message -> {
                if (message instanceof Message.Listed(var checks)) {
                    listed.addAll(checks);
                }
            });
            if (!(ending instanceof Ending.Complete)) {
                throw new PreparationException("the checks could not be listed: " + ending);
            }
        }
        return listed;
    }

    private static List<PlannedCheck> plan(Kata kata, List<ListedCheck> listed) throws PreparationException {
        Set<String> visible = kata.visibleTests().stream()
                .map(file -> file.name().replaceFirst("\\.java$", ""))
                .collect(Collectors.toSet());
        List<PlannedCheck> plan = new ArrayList<>();
        for (Group group : Group.values()) {
            int number = 0;
            for (ListedCheck check : listed) {
                if (group == groupOf(check, visible)) {
                    number++;
                    plan.add(planned(check, group, number));
                }
            }
        }
        if (plan.isEmpty()) {
            throw new PreparationException("the tests of " + kata.id()
                    + " have no check: no @Test, no @EverySchedule and no @Stress was found");
        }
        return plan;
    }

    private static Group groupOf(ListedCheck check, Set<String> visible) {
        if (visible.contains(check.testClass())) {
            return Group.VISIBLE;
        }
        boolean concurrent =
                check.tags().contains("concurrency") && !check.tags().contains("functional");
        return concurrent ? Group.CONCURRENCY : Group.FUNCTIONAL;
    }

    private static CheckKind kindOf(ListedCheck check) {
        if (check.tags().contains(EverySchedule.TAG)) {
            return CheckKind.EVERY_SCHEDULE;
        }
        return check.tags().contains(Stress.TAG) ? CheckKind.STRESS : CheckKind.ONCE;
    }

    private static PlannedCheck planned(ListedCheck check, Group group, int number) throws PreparationException {
        if (check.sentence().isBlank()) {
            throw new PreparationException(
                    "the check " + check.uniqueId() + " needs a @DisplayName: the property in plain English");
        }
        return new PlannedCheck(group.label() + "-" + number, group, kindOf(check), check.sentence(), check.uniqueId());
    }
}
