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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Compiles a kata's tests against its starter and lists their checks; or compiles the implementations that tests are tried on. */
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
     * @throws BrokenTestsException if its tests do not compile, or end the JVM, or a check lacks its sentence
     */
    PreparedKata prepare(Kata kata) throws PreparationException, BrokenTestsException {
        return kata.asksForATest()
                ? new ImplementationsPreparation(new SandboxedCompiler(sandbox), kata).prepare()
                : prepareTests(kata);
    }

    private PreparedKata prepareTests(Kata kata) throws PreparationException, BrokenTestsException {
        Classes all = compile(kata);
        Set<String> suppliedTypes = kata.supplied().isEmpty() ? Set.of() : typesOf(kata, "supplied", kata.supplied());
        Set<String> ofSubmission = new HashSet<>(typesOf(kata, "starter", kata.starter()));
        ofSubmission.addAll(suppliedTypes);
        Classes submission = only(all, ofSubmission, true);
        Classes tests = only(all, ofSubmission, false);
        Classes supplied = only(all, suppliedTypes, true);
        KataTests kataTests = new KataTests(kata);
        BrokenTestsException.throwIfAny(kataTests.endings(tests));
        BrokenTestsException.throwIfAny(kataTests.endings(supplied));
        List<ListedCheck> listed = list(kata, new Job.ListChecks(tests, submission));
        BrokenTestsException.throwIfAny(kataTests.unfit(listed));
        return new PreparedKata(tests, supplied, plan(kata, listed));
    }

    private Classes compile(Kata kata) throws PreparationException, BrokenTestsException {
        List<SourceFile> files = Stream.of(kata.supplied(), kata.starter(), kata.visibleTests(), kata.hiddenTests())
                .flatMap(List::stream)
                .toList();
        return switch (new SandboxedCompiler(sandbox).compileTests(files)) {
            case Compilation.Compiled(Classes classes) -> classes;
            case Compilation.NotCompiled(var problems) ->
                throw new BrokenTestsException(new KataTests(kata).uncompiled(problems));
            case Compilation.Fault(String detail) -> throw new PreparationException(detail);
        };
    }

    /** The starter, and what is supplied, is compiled without the tests as well: only so can their types be told apart. */
    private Set<String> typesOf(Kata kata, String folder, List<SourceFile> files)
            throws PreparationException, BrokenTestsException {
        return switch (new SandboxedCompiler(sandbox).compileSubmission(files, kata.supplied())) {
            case Compilation.Compiled(Classes classes) -> classes.byName().keySet();
            case Compilation.NotCompiled(var problems) ->
                throw new BrokenTestsException(new KataTests(kata).uncompiledAlone(folder, problems));
            case Compilation.Fault(String detail) -> throw new PreparationException(detail);
        };
    }

    private static Classes only(Classes all, Set<String> names, boolean in) {
        Map<String, byte[]> some = new HashMap<>(all.byName());
        some.keySet().removeIf(name -> names.contains(name) != in);
        return new Classes(some);
    }

    private List<ListedCheck> list(Kata kata, Job.ListChecks job) throws PreparationException {
        List<ListedCheck> listed = new ArrayList<>();
        try (SandboxedProcess process = sandbox.start(LIMITS)) {
            Ending ending = process.perform(job, message -> {
                if (message instanceof Message.Listed(var checks)) {
                    listed.addAll(checks);
                }
            });
            if (!(ending instanceof Ending.Complete)) {
                throw new PreparationException(
                        "the checks could not be listed: " + new KataTests(kata).discreet(ending.toString()));
            }
        }
        return listed;
    }

    private static List<PlannedCheck> plan(Kata kata, List<ListedCheck> listed) {
        KataTests tests = new KataTests(kata);
        List<PlannedCheck> plan = new ArrayList<>();
        for (Group group : Group.values()) {
            int number = 0;
            for (ListedCheck check : listed) {
                if (group == groupOf(check, tests)) {
                    number++;
                    plan.add(planned(check, group, number));
                }
            }
        }
        return plan;
    }

    private static Group groupOf(ListedCheck check, KataTests tests) {
        if (tests.isVisible(check.testClass())) {
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

    private static PlannedCheck planned(ListedCheck check, Group group, int number) {
        return new PlannedCheck(group.label() + "-" + number, group, kindOf(check), check.sentence(), check.uniqueId());
    }
}
