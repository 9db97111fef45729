package dev.lockstep.core.rules;

import dev.lockstep.core.outcome.SourceProblem;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rule that a submission that is a test has tests, each in a form in which JUnit and the engine can run it. The cause is
 * MISSING_MEMBER.
 */
public final class TestShape {

    private static final Set<AccessFlag> NOT_FOR_TESTS =
            Set.of(AccessFlag.PRIVATE, AccessFlag.STATIC, AccessFlag.ABSTRACT);

    /** A test with more schedules would not end in time. */
    private static final int MOST_SCHEDULES = 1_000;

    private static final int LEAST_SCHEDULES = 10;

    private TestShape() {}

    /**
     * Looks at all tests.
     *
     * @param classes class files by binary name
     * @return what is wrong; empty if nothing is
     */
    public static List<SourceProblem> check(Map<String, byte[]> classes) {
        var submission = SubmissionClasses.parse(classes);
        var problems = submission.all().stream().flatMap(TestShape::problems).toList();
        boolean hasTests = submission.all().stream()
                .flatMap(model -> model.methods().stream())
                .anyMatch(TestWords::isTest);
        return hasTests || !problems.isEmpty()
                ? problems
                : List.of(new SourceProblem(
                        "", 0, 0, "There is no test: no method has @EverySchedule or @Test. Add at least one."));
    }

    private static Stream<SourceProblem> problems(ClassModel model) {
        var ofMethods = model.methods().stream().flatMap(method -> problems(model, method));
        boolean hasTests = model.methods().stream().anyMatch(TestWords::isTest);
        return hasTests && !canBeMade(model)
                ? Stream.concat(
                        Stream.of(Place.of(model)
                                .problem(
                                        "The tests of %s cannot be run. Put them into a class that is neither nested nor"
                                                        .formatted(SourceWords.type(model.thisClass()
                                                                .asInternalName()))
                                                + " abstract and has one constructor, without parameters.")),
                        ofMethods)
                : ofMethods;
    }

    private static boolean canBeMade(ClassModel model) {
        var constructors = model.methods().stream()
                .filter(method -> method.methodName().equalsString(ConstantDescs.INIT_NAME))
                .toList();
        boolean isNested = SubmissionClasses.withoutPackage(model.thisClass().asInternalName())
                .contains("$");
        return !isNested
                && !model.flags().has(AccessFlag.ABSTRACT)
                && constructors.size() == 1
                && constructors.getFirst().methodTypeSymbol().parameterCount() == 0;
    }

    private static Stream<SourceProblem> problems(ClassModel model, MethodModel method) {
        boolean isTest = TestWords.isTest(method);
        if (!isTest && !TestWords.isAround(method)) {
            return Stream.empty();
        }
        String type = method.methodType().stringValue();
        boolean fits = type.equals("()V") || (isTest && type.equals("(Ldev/lockstep/engine/Workers;)V"));
        if (!fits || method.flags().flags().stream().anyMatch(NOT_FOR_TESTS::contains)) {
            return Stream.of(
                    Place.of(model, method)
                            .problem(
                                    "The method %s cannot be run as it is. A test is a void instance method that is not private and"
                                                    .formatted(SourceWords.shortSignature(
                                                            method.methodName().stringValue(),
                                                            method.methodTypeSymbol()))
                                            + " takes nothing, or Workers; what runs before and after each test takes nothing."));
        }
        return budget(method)
                .filter(budget -> budget < LEAST_SCHEDULES || budget > MOST_SCHEDULES)
                .map(budget -> Place.of(model, method)
                        .problem(
                                "@EverySchedule(budget = %,d): expected %d to %,d schedules. The usual number needs no word."
                                        .formatted(budget, LEAST_SCHEDULES, MOST_SCHEDULES)));
    }

    private static Stream<Integer> budget(MethodModel method) {
        return TestWords.of(method).stream()
                .filter(annotation -> TestWords.type(annotation).equals(TestWords.EVERY_SCHEDULE))
                .flatMap(annotation -> annotation.elements().stream())
                .filter(element -> element.name().equalsString("budget"))
                .map(element -> ((AnnotationValue.OfInt) element.value()).intValue());
    }
}
