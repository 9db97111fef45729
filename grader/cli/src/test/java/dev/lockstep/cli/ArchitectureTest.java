package dev.lockstep.cli;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Implementation;
import dev.lockstep.core.kata.Kata;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not happen in any module, where neither the module graph nor package-private types can forbid it. */
@DisplayName("the architecture")
class ArchitectureTest {

    private static final String ENGINE = "dev.lockstep.engine..";
    private static final String RUNNER = "dev.lockstep.runner..";
    private static final String CORE = "dev.lockstep.core..";
    private static final String CLI = "dev.lockstep.cli..";
    private static final String WEB = "dev.lockstep.web..";
    private static final String ASM = "org.objectweb.asm..";
    private static final String JACKSON = "tools.jackson..";
    private static final String OLD_JACKSON = "com.fasterxml.jackson..";

    private static JavaClasses classes = new ClassFileImporter().importClasses();

    @BeforeAll
    static void scan() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.lockstep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine", "runner", "core", "cli", "web"})
    void isKnownOfEveryModule(String module) {
        assertTrue(
                classes.stream().anyMatch(type -> type.getPackageName().startsWith("dev.lockstep." + module)),
                () -> "no class of " + module + " was scanned, so none of these rules says anything about it");
    }

    @Test
    @DisplayName("keeps all but the JDK and JUnit away from the program that a learner's code runs in")
    void theSandboxedProgramSeesNothingOfTheRest() {
        noClasses()
                .that()
                .resideInAnyPackage(ENGINE, RUNNER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CORE, CLI, WEB, JACKSON, OLD_JACKSON)
                .because("it shares a JVM with a learner's code")
                .check(classes);
    }

    @Test
    void theEngineDoesNotKnowWhoRunsIt() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(RUNNER)
                .check(classes);
    }

    @Test
    @DisplayName("keeps the engine, which is also a library, to the JDK, JUnit's API and ASM")
    void theEngineSeesLittle() {
        classes()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ENGINE,
                        "java..",
                        "jdk.internal.misc",
                        "jdk.internal.module",
                        "jdk.internal.vm..",
                        "com.sun.management",
                        ASM,
                        "org.junit.jupiter.api..",
                        "org.junit.platform.commons..",
                        "org.opentest4j..",
                        "org.jspecify..")
                .check(classes);
    }

    @Test
    @DisplayName("keeps the program inside the sandbox to the JDK, the engine and JUnit's launcher")
    void theRunnerSeesTheEngineAndTheLauncher() {
        classes()
                .that()
                .resideInAPackage(RUNNER)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        RUNNER,
                        ENGINE,
                        "java..",
                        "javax..",
                        "com.sun..",
                        "org.junit..",
                        "org.opentest4j..",
                        "org.jspecify..")
                .check(classes);
    }

    @Test
    void onlyWhatRewritesClassFilesInTheEngineKnowsAsm() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .and()
                .resideOutsideOfPackage("dev.lockstep.engine.rewrite")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ASM)
                .check(classes);
    }

    @Test
    void whatRunsOneScheduleDoesNotKnowWhoChoosesIt() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.lockstep.engine.simulation", "dev.lockstep.engine.shadow")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.lockstep.engine.explore",
                        "dev.lockstep.engine.replay",
                        "dev.lockstep.engine.trace",
                        "dev.lockstep.engine.canary",
                        "dev.lockstep.engine.junit")
                .check(classes);
    }

    @Test
    void onlyJunitAndTheCanaryAndWhoeverTellsAFindingUseTheSearch() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .and()
                .resideOutsideOfPackages(
                        "dev.lockstep.engine.junit",
                        "dev.lockstep.engine.canary",
                        "dev.lockstep.engine.replay",
                        "dev.lockstep.engine.explore")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.lockstep.engine.explore")
                .check(classes);
    }

    @Test
    void theCoreDoesNotKnowWhoShowsItsOutcomes() {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CLI, WEB)
                .check(classes);
    }

    @Test
    @DisplayName("has no cycles among the core's packages: each can be read without those that use it")
    void theCoresPackagesAreFreeOfCycles() {
        slices().matching("dev.lockstep.core.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void onlyTheSandboxKnowsContainers() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lockstep.core.sandbox.container")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.testcontainers..", "com.github.dockerjava..")
                .check(classes);
    }

    @Test
    void onlyTheSandboxAndWhatReadsPacksKnowArchives() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.lockstep.core.sandbox.container", "dev.lockstep.web.packs")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.commons..")
                .check(classes);
    }

    @Test
    void onlyTheWebsFrontKnowsJavalin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.lockstep.web.http..", "dev.lockstep.web.pages..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                .check(classes);
    }

    @Test
    void onlyWhatKeepsThingsKnowsDatabases() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.lockstep.web.storage..",
                        "dev.lockstep.web.people..",
                        "dev.lockstep.web.interviews..",
                        "dev.lockstep.web.api..",
                        "dev.lockstep.web.reports..",
                        "dev.lockstep.web.webhooks..",
                        "dev.lockstep.web.packs..",
                        "dev.lockstep.web.work..",
                        "dev.lockstep.web.grading..",
                        "dev.lockstep.web.operate..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.jdbi..",
                        "com.zaxxer..",
                        "org.flywaydb..",
                        "org.sqlite..",
                        "org.postgresql..",
                        "com.github.kagkarlsson..")
                .check(classes);
    }

    @Test
    @DisplayName(
            "keeps whole katas, hidden tests included, from all of the web but what grades, and what hands them to it")
    void pagesSeePublicKatasOnly() {
        noClasses()
                .that()
                .resideInAPackage(WEB)
                .and()
                .resideOutsideOfPackages("dev.lockstep.web.grading..", "dev.lockstep.web.serve..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.equivalentTo(Kata.class)
                        .or(JavaClass.Predicates.equivalentTo(Catalogue.class))
                        .or(JavaClass.Predicates.equivalentTo(Implementation.class)))
                .because("what a page does not have it cannot show")
                .check(classes);
    }

    @Test
    void scoringDoesNoInputOrOutput() {
        noClasses()
                .that()
                .resideInAPackage("dev.lockstep.core.scoring..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio..", "java.net..")
                .because("the same outcome must have the same score, wherever it is computed")
                .check(classes);
    }

    @Test
    void jsonIsReadAndWrittenAtTheEdges() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.lockstep.core.kata..",
                        "dev.lockstep.core.report..",
                        "dev.lockstep.core.selfcheck..",
                        "dev.lockstep.cli..",
                        WEB)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JACKSON, OLD_JACKSON)
                .check(classes);
    }

    @Test
    void onlyAMainClassEndsTheProgram() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Main")
                .and()
                .doNotHaveSimpleName("PlainTests") // the main class of a benchmark's process
                .should()
                .callMethodWhere(endsTheProgram())
                .because("whoever calls us decides when their program ends")
                .check(classes);
    }

    @Test
    void nobodyLogsThroughTheJdk() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(classes);
    }

    private static DescribedPredicate<JavaCall<?>> endsTheProgram() {
        DescribedPredicate<HasName> exitOrHalt = name("exit").or(name("halt"));
        DescribedPredicate<JavaClass> systemOrRuntime =
                JavaClass.Predicates.equivalentTo(System.class).or(JavaClass.Predicates.equivalentTo(Runtime.class));
        return target(exitOrHalt).and(target(owner(systemOrRuntime))).forSubtype();
    }
}
