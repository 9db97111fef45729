package dev.lockstep.core.grading;

import dev.lockstep.core.compile.Compilation;
import dev.lockstep.core.compile.SandboxedCompiler;
import dev.lockstep.core.kata.Implementation;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.rules.JvmEnds;
import dev.lockstep.core.rules.Relocation;
import dev.lockstep.core.rules.SuppliedTypes;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Job;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** Compiles what a kata tries tests on; each implementation becomes a check. */
final class ImplementationsPreparation {

    private static final String SUPPLIED = "supplied";

    private final SandboxedCompiler compiler;
    private final Kata kata;

    ImplementationsPreparation(SandboxedCompiler compiler, Kata kata) {
        this.compiler = compiler;
        this.kata = kata;
    }

    /**
     * Prepares the kata.
     *
     * @throws BrokenTestsException if something does not compile, ends the JVM, or cannot be used like what is supplied
     */
    PreparedKata prepare() throws PreparationException, BrokenTestsException {
        Classes supplied = compiled(SUPPLIED, kata.supplied());
        endsNothing(SUPPLIED, supplied.byName());
        Map<String, Job.Implementation> implementations = new HashMap<>();
        implementations.put(SUPPLIED, new Job.Implementation(withoutDebugging(supplied.byName()), true));
        Classes all = compiled("", inPackages());
        for (int number = 0; number < kata.implementations().size(); number++) {
            Implementation implementation = kata.implementations().get(number);
            Map<String, byte[]> own = inPackage(all, number);
            fits(implementation, own, supplied);
            implementations.put(
                    implementation.name(),
                    new Job.Implementation(withoutDebugging(completed(own, supplied)), implementation.right()));
        }
        return new PreparedKata(new Classes(Map.of()), supplied, plan(), implementations);
    }

    /** All at once, because it takes a process each time: they have the same names, so each gets a package of its own. */
    private List<SourceFile> inPackages() {
        List<SourceFile> files = new ArrayList<>();
        for (int number = 0; number < kata.implementations().size(); number++) {
            Implementation implementation = kata.implementations().get(number);
            for (SourceFile file : implementation.files()) {
                files.add(new SourceFile(
                        implementation.name() + "/" + file.name(),
                        "package %s; %s".formatted(packageOf(number), file.text())));
            }
        }
        return files;
    }

    private static String packageOf(int number) {
        return "implementation" + number;
    }

    private static Map<String, byte[]> inPackage(Classes all, int number) {
        Map<String, byte[]> some = new HashMap<>(all.byName());
        some.keySet().removeIf(name -> !name.startsWith(packageOf(number) + "."));
        return Relocation.apply(some, List.of());
    }

    private void fits(Implementation implementation, Map<String, byte[]> own, Classes supplied)
            throws BrokenTestsException {
        BrokenTestsException.throwIfAny(SuppliedTypes.check(own, supplied.byName()).stream()
                .map(problem -> KataTests.problem(
                        implementation.name(), problem, "the members of what is in the folder supplied"))
                .toList());
        endsNothing(implementation.name(), own);
    }

    private static void endsNothing(String folder, Map<String, byte[]> classes) throws BrokenTestsException {
        BrokenTestsException.throwIfAny(JvmEnds.check(classes).stream()
                .map(problem -> KataTests.ending(folder, problem))
                .toList());
    }

    /** With those types that are supplied and that it does not have itself. */
    private static Map<String, byte[]> completed(Map<String, byte[]> own, Classes supplied) {
        Map<String, byte[]> all = new HashMap<>(own);
        supplied.byName().forEach((name, bytes) -> {
            if (!own.containsKey(name.replaceFirst("\\$.*", ""))) {
                all.put(name, bytes);
            }
        });
        return all;
    }

    /** A stack trace tells no line of what is hidden. */
    private static Classes withoutDebugging(Map<String, byte[]> classes) {
        Map<String, byte[]> bare = new HashMap<>();
        classes.forEach((name, bytes) -> {
            ClassWriter writer = new ClassWriter(0);
            new ClassReader(bytes).accept(writer, ClassReader.SKIP_DEBUG);
            bare.put(name, writer.toByteArray());
        });
        return new Classes(bare);
    }

    private List<PlannedCheck> plan() {
        List<PlannedCheck> plan = new ArrayList<>();
        Map<Group, Integer> numbers = new EnumMap<>(Group.class);
        plan.add(planned(Group.VISIBLE, "passes what comes with the kata", SUPPLIED, numbers));
        kata.implementations().forEach(each -> plan.add(planned(each.group(), each.property(), each.name(), numbers)));
        return plan;
    }

    private static PlannedCheck planned(Group group, String property, String name, Map<Group, Integer> numbers) {
        int number = numbers.merge(group, 1, Integer::sum);
        return new PlannedCheck(group.label() + "-" + number, group, CheckKind.EVERY_SCHEDULE, property, name);
    }

    private Classes compiled(String folder, List<SourceFile> files) throws PreparationException, BrokenTestsException {
        return switch (compiler.compileSubmission(files, kata.supplied())) {
            case Compilation.Compiled(Classes classes) -> classes;
            case Compilation.NotCompiled(var problems) ->
                throw new BrokenTestsException(problems.stream()
                        .map(problem -> KataTests.problem(folder, problem, "implementations that compile"))
                        .toList());
            case Compilation.Fault(String detail) -> throw new PreparationException(detail);
        };
    }
}
