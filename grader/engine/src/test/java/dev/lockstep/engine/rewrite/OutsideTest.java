package dev.lockstep.engine.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What may be used of the JDK is listed; whatever comes to be beside it is refused until somebody has thought of it. */
class OutsideTest {

    /** The packages of java.base of which something may be used beside what is modelled in java.util.concurrent and java.lang. */
    private static final Set<String> ALLOWED = Set.of(
            "java.io",
            "java.lang",
            "java.lang.annotation",
            "java.lang.constant",
            "java.lang.invoke",
            "java.lang.ref",
            "java.lang.reflect",
            "java.lang.runtime",
            "java.math",
            "java.nio",
            "java.nio.charset",
            "java.text",
            "java.time",
            "java.time.chrono",
            "java.time.format",
            "java.time.temporal",
            "java.time.zone",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "java.util.concurrent.locks",
            "java.util.function",
            "java.util.random",
            "java.util.regex",
            "java.util.stream",
            "java.util.zip");

    @Test
    void allowsNoPackageOfTheJdkThatNobodyHasListed() {
        Set<String> allowed = ModuleLayer.boot().modules().stream()
                .filter(module ->
                        module.getName().startsWith("java.") || module.getName().startsWith("jdk."))
                .flatMap(module -> module.getPackages().stream().filter(module::isExported))
                .filter(name ->
                        Outside.type(name.replace('.', '/') + "/Something").isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(ALLOWED), allowed);
    }

    @Test
    void refusesBySingleTypesWithinThem() {
        for (String type : Set.of("java/lang/ProcessBuilder", "java/lang/StackWalker", "java/io/FileReader")) {
            assertNotEquals("", Outside.type(type));
        }
    }

    @Test
    void saysNothingAboutTheProgramsOwnClasses() {
        assertEquals("", Outside.type("bank/Account"));
        assertEquals("", Outside.type("javafoo/Account"));
    }
}
