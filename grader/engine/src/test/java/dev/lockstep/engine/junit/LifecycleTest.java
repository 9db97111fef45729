package dev.lockstep.engine.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Stress;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs around an {@link EverySchedule} test, what other extensions do to it, and what cannot stand beside it. */
class LifecycleTest {

    @Test
    void runsWhatIsBeforeAndAfterAllInEachSchedule() {
        Running.assertAllPass(AroundAll.class, 1);
        Running.assertAllPass(PerClass.class, 2);
        Running.assertAllPass(AroundNested.class, 1);
    }

    @Test
    void failsWithWhatIsThrownAfterAll() {
        assertTrue(Running.messageOf(ThrowsAfterAll.class).contains("as planned"));
    }

    @Test
    void runsDefaultMethodsOfInterfaces() {
        Running.assertAllPass(Keeps.class, 1);
    }

    @Test
    void keepsWhatOtherExtensionsSetInTheInstance() {
        Running.assertAllPass(WithFolder.class, 1);
        Running.assertAllPass(WithFolderAround.class, 1);
        Running.assertAllPass(WithFolderPerClass.class, 1);
        Running.assertAllPass(WithGreeting.class, 1);
        Running.assertAllPass(ForEachSize.class, 2);
    }

    @Test
    void refusesWhatOtherExtensionsSetElsewhere() {
        assertRefused("the static field folder has @TempDir", WithStaticFolder.class);
        assertRefused("the value that JUnit set in the field count", WithCounter.class);
        assertRefused("the field extension has @RegisterExtension", RegistersInTheInstance.class);
        assertRefused("or one with parameters", TakesInfoWhenMade.class);
        assertRefused("prepare has parameters", TakesInfoBefore.class);
    }

    @Test
    void refusesASecondTestOnTheSameMethod() {
        assertRefused("both has @Test beside @EverySchedule", BesideTest.class);
        assertRefused("both has @Stress beside @EverySchedule", BesideStress.class);
        assertRefused("both has @TestFactory beside @EverySchedule", BesideFactory.class);
    }

    private static void assertRefused(String why, Class<?> type) {
        String message = String.valueOf(
                Running.thrownIn(Running.with(Map.of(), type).allEvents()).getMessage());
        assertTrue(message.contains(why), message);
    }

    static class AroundAll {

        static int before;

        final int seenWhenMade = before;

        @BeforeAll
        static void prepare() {
            before++;
        }

        @EverySchedule
        void sees() {
            assertEquals(1, before);
            assertEquals(1, seenWhenMade);
        }

        @AfterAll
        static void check() {
            assertEquals(1, before);
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClass {

        int before;

        @BeforeAll
        void prepare() {
            before++;
        }

        @EverySchedule
        void sees() {
            assertEquals(1, before++);
        }

        @EverySchedule
        void seesNothingOfTheOther() {
            assertEquals(1, before++);
        }
    }

    static class AroundNested {

        static final StringBuilder ORDER = new StringBuilder();

        @BeforeAll
        static void first() {
            ORDER.append("1");
        }

        @BeforeEach
        void third() {
            ORDER.append("3");
        }

        @Nested
        class Inner {

            @BeforeAll
            static void second() {
                ORDER.append("2");
            }

            @EverySchedule
            void fourth() {
                assertEquals("123", ORDER.toString());
            }
        }
    }

    static class ThrowsAfterAll {

        private static boolean tested;

        @EverySchedule
        void passes() {
            tested = true;
        }

        /** Outside, where JUnit calls it again, nothing was tested. */
        @AfterAll
        static void fails() {
            if (tested) {
                throw new IllegalStateException("as planned");
            }
        }
    }

    interface Contract {

        int answer();

        @BeforeEach
        default void isKeptBefore() {
            assertEquals(42, answer());
        }

        @EverySchedule
        default void isKept() {
            assertEquals(42, answer());
        }

        @AfterEach
        default void isKeptAfter() {
            assertEquals(42, answer());
        }
    }

    static class Keeps implements Contract {

        @Override
        public int answer() {
            return 42;
        }
    }

    static class WithFolder {

        @TempDir
        Path folder;

        @EverySchedule
        void hasIt() {
            assertNotNull(folder);
        }
    }

    static class WithFolderAround {

        @TempDir
        Path folder;

        @Nested
        class Inner {

            @EverySchedule
            void hasIt() {
                assertNotNull(folder);
            }
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class WithFolderPerClass {

        @TempDir
        Path folder;

        @EverySchedule
        void hasIt() {
            assertNotNull(folder);
        }
    }

    static class WithStaticFolder {

        @TempDir
        static Path folder;

        @EverySchedule
        void isRefused() {}
    }

    static final class Greets implements TestInstancePostProcessor {

        @Override
        public void postProcessTestInstance(Object instance, ExtensionContext context) throws IllegalAccessException {
            for (Field field : instance.getClass().getDeclaredFields()) {
                if (field.getName().equals("greeting")) {
                    field.set(instance, "hello");
                } else if (field.getName().equals("count")) {
                    field.set(instance, new AtomicInteger());
                }
            }
        }
    }

    @ExtendWith(Greets.class)
    static class WithGreeting {

        @Nullable
        String greeting;

        @EverySchedule
        void isGreeted() {
            assertEquals("hello", greeting);
        }
    }

    @ExtendWith(Greets.class)
    static class WithCounter {

        @Nullable
        AtomicInteger count;

        @EverySchedule
        void isRefused() {}
    }

    @ParameterizedClass
    @ValueSource(ints = {1, 2})
    static class ForEachSize {

        @Parameter
        int size;

        @EverySchedule
        void hasASize() {
            assertTrue(size == 1 || size == 2);
        }
    }

    static class RegistersInTheInstance {

        @RegisterExtension
        final Greets extension = new Greets();

        @EverySchedule
        void isRefused() {}
    }

    static class TakesInfoWhenMade {

        TakesInfoWhenMade(TestInfo info) {
            assertNotNull(info);
        }

        @EverySchedule
        void isRefused() {}
    }

    static class TakesInfoBefore {

        @BeforeEach
        void prepare(TestInfo info) {
            assertNotNull(info);
        }

        @EverySchedule
        void isRefused() {}
    }

    static class BesideTest {

        @Test
        @EverySchedule
        void both() {}
    }

    static class BesideStress {

        @Stress
        @EverySchedule
        void both() {}
    }

    static class BesideFactory {

        @TestFactory
        @EverySchedule
        Stream<DynamicTest> both() {
            return Stream.of();
        }
    }
}
