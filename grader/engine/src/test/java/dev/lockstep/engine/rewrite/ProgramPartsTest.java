package dev.lockstep.engine.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** As a submission and a kata's hidden tests are, when they run under chosen schedules. */
@DisplayName("a program of two parts")
class ProgramPartsTest {

    private final Program program = new Program(List.of(
            new Part("submission", only("Tally"), ClassLoader.getPlatformClassLoader()),
            new Part("tests", only("HiddenTallyTest"), ProgramPartsTest.class.getClassLoader())));

    @Test
    @DisplayName("has a loader for each, of its name")
    void loaders() throws Exception {
        ClassLoader submission = program.load("Tally").getClassLoader();
        ClassLoader tests = program.load("HiddenTallyTest").getClassLoader();

        assertNotSame(submission, tests);
        assertEquals("submission", submission.getName());
        assertEquals("tests", tests.getName());
    }

    @Test
    @DisplayName("shows the first to the second, and not the second to the first")
    void sights() throws Exception {
        Class<?> tally = program.load("Tally");

        assertSame(tally, program.load("HiddenTallyTest").getClassLoader().loadClass("Tally"));
        assertThrows(ClassNotFoundException.class, () -> tally.getClassLoader().loadClass("HiddenTallyTest"));
        assertThrows(ClassNotFoundException.class, () -> tally.getClassLoader().loadClass(Test.class.getName()));
    }

    /** An empty class of this name, and no other. */
    private static ClassBytes only(String name) {
        byte[] bytes = ClassFile.of().build(ClassDesc.of(name), _ -> {});
        return asked -> asked.equals(name) ? bytes : null;
    }
}
