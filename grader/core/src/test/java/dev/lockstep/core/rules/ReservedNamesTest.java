package dev.lockstep.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.core.outcome.SourceProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javax.mine",
                "jdk.mine",
                "sun.mine",
                "com.sun.mine",
                "org.junit",
                "org.junit.jupiter.api",
                "org.opentest4j",
                "org.apiguardian.api",
                "org.jspecify.annotations",
                "dev.lockstep",
                "dev.lockstep.engine"
            })
    void packagesOfOthersAreReserved(String packageName) {
        var classes = Compiled.classes("package " + packageName + ";\nclass Test {}");

        assertEquals(
                List.of(new SourceProblem(
                        "Test.java",
                        2,
                        0,
                        "The package " + packageName + " is reserved. Choose another, or leave the package line out.")),
                ReservedNames.check(classes, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"my.solution", "javaskills", "org.junitfan", "com.sunshine", "dev.lockstepper"})
    void otherPackagesAreNot(String packageName) {
        assertEquals(
                List.of(), ReservedNames.check(Compiled.classes("package " + packageName + "; class A {}"), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"class TotalTest {}", "package a.b; record TotalTest() {}", "interface TotalTest {}"})
    void namesOfTestsAreReservedInAnyPackage(String source) {
        var problems = ReservedNames.check(Compiled.classes(source), Set.of("TotalTest"));

        assertEquals(1, problems.size());
        assertEquals(
                "The name TotalTest is reserved. Please choose another.",
                problems.getFirst().message());
        assertFalse(problems.getFirst().message().replace("TotalTest", "").contains("test"));
    }

    @Test
    void aNestedTypeMayHaveAnyName() {
        var classes = Compiled.classes("class Counter { static class TotalTest {} }");

        assertEquals(List.of(), ReservedNames.check(classes, Set.of("TotalTest")));
    }

    @Test
    void aTopLevelNameThatLooksNestedInATestIsReservedToo() {
        var problems = ReservedNames.check(Compiled.classes("class TotalTest$Helper {}"), Set.of("TotalTest"));

        assertEquals(1, problems.size());
    }

    @Test
    void twoTypesThatDifferOnlyInTheirPackagesAreRefused() {
        var classes = Compiled.classes("package a; class Node {}", "package b;\nclass Node {}", "class Counter {}");

        assertEquals(
                List.of(
                        "a.Node and b.Node have the same name when packages are left out, as they are here. Rename one of them."),
                ReservedNames.check(classes, Set.of()).stream()
                        .map(SourceProblem::message)
                        .toList());
    }

    @Test
    void moduleDeclarationsAreRefused() {
        var problems = ReservedNames.check(Compiled.module(), Set.of());

        assertEquals(
                "A submission is not a module. Leave the module declaration out.",
                problems.getFirst().message());
    }

    @Test
    void aClassFileUnderAnotherNameIsTheGradersOwnMistake() {
        var classes = Map.of("Other", Compiled.classes("class Counter {}").get("Counter"));

        assertThrows(IllegalArgumentException.class, () -> ReservedNames.check(classes, Set.of()));
    }
}
