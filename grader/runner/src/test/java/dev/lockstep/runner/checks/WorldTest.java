package dev.lockstep.runner.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.runner.protocol.Classes;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the class loaders of one process")
class WorldTest {

    private static final String JUNIT = Test.class.getName();

    private final World world = World.ofSubmission(classes("Tally", JUNIT), classes("HiddenTallyTest"));

    @Test
    @DisplayName("are one for the submission and another for the tests, which see the submission")
    void two() throws Exception {
        Class<?> test = world.tests().loadClass("HiddenTallyTest");
        Class<?> tally = world.tests().loadClass("Tally");

        assertSame(world.tests(), test.getClassLoader());
        assertNotSame(world.tests(), tally.getClassLoader());
        assertEquals(World.SUBMISSION, tally.getClassLoader().getName());
        assertTrue(world.isOfSubmission(tally));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HiddenTallyTest", "dev.lockstep.engine.Stress", "dev.lockstep.runner.Main", "org.junit.Nothing"
            })
    @DisplayName("show a submission neither the tests nor what runs them")
    void hidden(String name) throws Exception {
        ClassLoader submission = world.tests().loadClass("Tally").getClassLoader();

        assertThrows(ClassNotFoundException.class, () -> submission.loadClass(name));
        assertThrows(ClassNotFoundException.class, () -> Class.forName(name, false, submission));
    }

    @Test
    @DisplayName("give the tests JUnit's own types, even where the submission has one of that name")
    void ownJUnit() throws Exception {
        assertSame(Test.class, world.tests().loadClass(JUNIT));
    }

    /** Empty ones of these names. */
    private static Classes classes(String... names) {
        Map<String, byte[]> classes = new HashMap<>();
        for (String name : names) {
            classes.put(name, ClassFile.of().build(ClassDesc.of(name), _ -> {}));
        }
        return new Classes(classes);
    }
}
