package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.simulation.Tracked;
import dev.lockstep.engine.simulation.WaitHooks;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A program cannot name, reach or reflect on the engine: ways that were tried. */
class WallsTest {

    private static final String NAME = "the name of something in the engine";

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(WallsTest.class);
    }

    @Refused(NAME)
    static final class CallsTheScheduler implements Program {
        @Override
        public void run() {
            WaitHooks.giveWay(0);
        }
    }

    @Refused(NAME)
    static final class CastsToTracked implements Program {
        @Override
        public void run() {
            assertNotNull(((Tracked) (Object) this).lockstep$state());
        }
    }

    @Refused(NAME)
    static final class AsksForTheHooksByName implements Program {
        @Override
        public void run() throws Exception {
            assertNotNull(Class.forName("dev.lockstep.engine.simulation.ThreadHooks"));
        }
    }

    @Refused(NAME)
    static final class HasAMethodOfTheEngine implements Program {
        @Override
        public void run() {
            lockstep$id();
        }

        private static void lockstep$id() {}
    }

    @Refused(NAME)
    static final class NamesAShadow implements Program {
        @Override
        public void run() throws Exception {
            assertNotNull(Class.forName("lockstep.java.util.ArrayList"));
        }
    }

    static final class AsksForNamesMadeAtRunTime implements Program {
        @Override
        public void run() throws Exception {
            String hooks = String.join(".", "dev", "lockstep", "engine", "simulation", "ThreadHooks");
            String shadow = String.join(".", "lockstep", "java", "util", "ArrayList");
            for (String name : new String[] {hooks, shadow}) {
                assertThrows(ClassNotFoundException.class, () -> Class.forName(name));
                assertThrows(
                        ClassNotFoundException.class,
                        () -> Class.forName(name, false, AsksForNamesMadeAtRunTime.class.getClassLoader()));
                assertThrows(
                        ClassNotFoundException.class,
                        () -> AsksForNamesMadeAtRunTime.class.getClassLoader().loadClass(name));
            }
        }
    }

    @Refused("a call of dev.lockstep.engine.rewrite.Program$ProgramLoader.initialiserOf by reflection")
    static final class CallsItsLoader implements Program {
        @Override
        public void run() throws Exception {
            ClassLoader loader = CallsItsLoader.class.getClassLoader();
            for (var method : loader.getClass().getDeclaredMethods()) {
                if (method.getName().startsWith("initialiser")) {
                    method.invoke(loader, "java.lang.Object");
                }
            }
        }
    }

    @Refused("a stack walker at line")
    static final class WalksTheStack implements Program {
        @Override
        public void run() {
            assertNotNull(StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                    .getCallerClass());
        }
    }

    static final class ReadsItsStack implements Program {
        @Override
        public void run() {
            for (var frame : Thread.currentThread().getStackTrace()) {
                assertFalse(frame.getClassName().contains("simulation"), frame.toString());
            }
        }
    }

    static final class SeesNoFieldsOfTheEngine implements Program {
        static final class Plain {
            int own;
        }

        @Override
        public void run() {
            assertEquals(1, Plain.class.getDeclaredFields().length);
            assertEquals(0, Plain.class.getDeclaredMethods().length);
            assertTrue(Arrays.stream(Plain.class.getMethods())
                    .noneMatch(method -> method.getName().contains("lockstep")));
            assertEquals(0, Plain.class.getInterfaces().length);
        }
    }

    static final class SeesThreadAboveItsThread implements Program {
        static final class Own extends Thread {}

        @Override
        public void run() {
            assertEquals(Thread.class, Own.class.getSuperclass());
        }
    }

    @Refused("a call of java.util.ArrayList.add by reflection")
    static final class CallsAShadowByReflection implements Program {
        @Override
        public void run() throws Exception {
            ArrayList.class.getMethod("add", Object.class).invoke(new ArrayList<>(), "x");
        }
    }

    @Refused("a service loader at line")
    static final class LoadsServices implements Program {
        @Override
        public void run() {
            assertNotNull(ServiceLoader.load(Runnable.class));
        }
    }

    @Refused("a look into another class's privates at line")
    static final class LooksIntoPrivates implements Program {
        @Override
        public void run() throws Exception {
            assertNotNull(MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup()));
        }
    }

    @Refused("a module at line")
    static final class AsksForItsModule implements Program {
        @Override
        public void run() {
            assertNotNull(Thread.currentThread().getClass().getModule());
        }
    }

    @Refused("a resource at line")
    static final class ReadsClassFiles implements Program {
        @Override
        public void run() {
            assertNotNull(ReadsClassFiles.class.getClassLoader().getResourceAsStream("x.class"));
        }
    }

    @Refused("a class found through a lookup at line")
    static final class FindsClassesByLookup implements Program {
        @Override
        public void run() throws Exception {
            assertNotNull(MethodHandles.lookup().findClass("java.lang.String"));
        }
    }

    @Refused("serialization at line")
    static final class Deserializes implements Program {
        @Override
        public void run() throws Exception {
            assertNotNull(new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(new byte[0])));
        }
    }

    static final class FindsNoFieldsOfItsThread implements Program {
        @Override
        public void run() {
            assertEquals(0, Thread.currentThread().getClass().getDeclaredFields().length);
            assertThrows(
                    NoSuchFieldException.class,
                    () -> Thread.currentThread().getClass().getDeclaredField("simThread"));
        }
    }

    static final class AsksForArraysOfTheEngine implements Program {
        @Override
        public void run() {
            String hooks = String.join(".", "[Ldev", "lockstep", "engine", "simulation", "ThreadHooks;");
            assertThrows(ClassNotFoundException.class, () -> Class.forName(hooks));
        }
    }

    static final class SeesNoShadowsInNames implements Program {
        @Override
        public void run() {
            var list = new ArrayList<String>();
            var lock = new java.util.concurrent.locks.ReentrantLock();
            assertEquals("java.util.ArrayList", list.getClass().getName());
            assertEquals("java.util.ArrayList", list.getClass().getTypeName());
            assertEquals("java.util.ArrayList", list.getClass().getCanonicalName());
            assertEquals("java.util", list.getClass().getPackageName());
            assertEquals("class java.util.ArrayList", list.getClass().toString());
            assertEquals(
                    "[Ljava.util.ArrayList;", new ArrayList<?>[0].getClass().getName());
            assertTrue(lock.toString().startsWith("java.util.concurrent.locks.ReentrantLock@"), lock.toString());
        }
    }

    static final class SeesNoEngineInStackTraces implements Program {
        @Override
        public void run() {
            Throwable seen = assertThrows(
                    java.util.ConcurrentModificationException.class, SeesNoEngineInStackTraces::modifiesWhileIterating);
            var printed = new java.io.StringWriter();
            seen.printStackTrace(new java.io.PrintWriter(printed));
            assertTrue(printed.toString().contains("java.util.ArrayList"), printed.toString());
            assertFalse(printed.toString().contains("lockstep.java"), printed.toString());
            assertFalse(printed.toString().contains("simulation."), printed.toString());
            for (var frame : seen.getStackTrace()) {
                assertFalse(frame.getClassName().startsWith("lockstep."), frame.toString());
            }
        }

        private static void modifiesWhileIterating() {
            var list = new ArrayList<>(java.util.List.of(1, 2, 3));
            for (Integer each : list) {
                list.remove(each);
            }
        }
    }
}
