package dev.lockstep.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.SourceProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestShapeTest {

    private static final String IMPORTS =
            "import org.junit.jupiter.api.*; import dev.lockstep.engine.*;\nimport java.util.List;\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class T { @Test void a() {} }",
                "public class T { public T() {} @BeforeEach void b() {} @Test public void a() {} private void c() {} }",
                "class T { @EverySchedule(budget = 1_000) void a(Workers workers) {} }",
                "abstract class B { @BeforeEach void b() {} } class T extends B { @Test @EverySchedule protected void a() {} }",
            })
    void acceptsTestsThatCanBeRun(String source) {
        assertEquals("", messages(source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class T { @Test private void a() {} }",
                "class T { @Test static void a() {} }",
                "abstract class T { @Test abstract void a(); }",
                "class T { @Test int a() { return 0; } }",
                "class T { @EverySchedule void a(TestInfo info) {} }",
                "class T { @Test void a() {} @AfterEach void b(Workers workers) {} }",
            })
    void refusesTestsThatCannot(String source) {
        assertTrue(messages(source).contains("cannot be run as it is"), messages(source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class T { T(int n) {} @Test void a() {} }",
                "class T { T() {} T(int n) {} @Test void a() {} }",
                "abstract class T { @Test void a() {} }",
                "class Around { static class T { @Test void a() {} } }",
            })
    void refusesTestsOfWhichThereIsNoInstance(String source) {
        assertTrue(messages(source).contains("Put them into a class"), messages(source));
    }

    @Test
    void refusesASubmissionWithoutTests() {
        assertTrue(messages("class T { void testNothing() {} }").contains("There is no test"));
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 1_001, 1_000_000})
    void refusesBudgetsThatNobodyCanAfford(int budget) {
        String message = messages("class T { @EverySchedule(budget = %d) void a() {} }".formatted(budget));

        assertTrue(message.contains("expected 10 to 1,000 schedules"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class T { @RepeatedTest(2) void a() {} }",
                "@Disabled class T { @Test void a() {} }",
                "class T { @Test @Timeout(1) void a() {} }",
                "class T { @org.junit.jupiter.api.io.TempDir java.util.List<String> files; @Test void a() {} }",
                "class T { @Test void a(@org.junit.jupiter.api.io.TempDir Workers workers) {} }",
                "class T { @Test void a() {} @Nested class U {} }",
                "class T { @Test void a() {} @Tag(\"x\") @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) @interface Mine {} }",
                "class T { @Test void a() {} @EverySchedule @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) @interface Mine {} }",
                "class T { @Test void a() { Assertions.assertTimeout(null, () -> {}); } }",
                "class T { @Test void a() { Assumptions.abort(); } }",
                "class T implements org.junit.jupiter.api.extension.Extension { @Test void a() {} }",
                "class T { @Test void a() throws Exception { T.class.getDeclaredMethods(); } }",
            })
    void refusesWhatOtherTestsMayUse(String source) {
        var problems = AllowList.checkTest(Compiled.classes(IMPORTS + source));

        assertTrue(!problems.isEmpty(), source);
    }

    @Test
    void allowsWhatTestsAreWrittenWith() {
        assertEquals(
                "",
                String.join(
                        "\n",
                        AllowList.checkTest(Compiled.classes(IMPORTS + """
                class T {
                    @BeforeEach void before() {}
                    @AfterEach void after() {}
                    @Test @DisplayName("a") void a() {
                        Assertions.assertThrows(Exception.class, () -> List.of().add(null));
                        Assertions.assertEquals(1, Assertions.assertDoesNotThrow(() -> 1));
                        Assertions.assertAll(() -> Assertions.assertTrue(true, () -> "why"));
                    }
                    @EverySchedule(cause = Cause.ORDER, allowedLeaks = Leaks.NONE) void b(Workers workers) {
                        workers.add(2, "adds", number -> Thread.sleep(number));
                        workers.start("waits", () -> {}).settle();
                        workers.run();
                    }
                }
                """)).stream()
                                .map(SourceProblem::message)
                                .toList()));
    }

    @Test
    void makesEveryPlainTestOneOfEverySchedule() {
        var changed = UnderEverySchedule.apply(
                Compiled.classes(
                        IMPORTS
                                + "class T { @Test void a() {} @EverySchedule(budget = 20) @Test void b() {} @AfterEach void c() {} }"));

        var words = SubmissionClasses.parse(changed).all().stream()
                .flatMap(model -> model.methods().stream())
                .flatMap(method -> TestWords.of(method).stream()
                        .map(annotation -> method.methodName() + " " + TestWords.type(annotation) + " "
                                + annotation.elements().size()))
                .toList();
        assertEquals(
                List.of(
                        "a Ldev/lockstep/engine/EverySchedule; 0",
                        "b Ldev/lockstep/engine/EverySchedule; 1",
                        "c Lorg/junit/jupiter/api/AfterEach; 0"),
                words);
    }

    private static String messages(String source) {
        return String.join(
                "\n",
                TestShape.check(Compiled.classes(IMPORTS + source)).stream()
                        .map(SourceProblem::message)
                        .toList());
    }
}
