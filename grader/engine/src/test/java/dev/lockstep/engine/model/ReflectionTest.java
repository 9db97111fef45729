package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reflection on the program's own classes is modelled; on what it could bypass the engine with, it is refused. */
class ReflectionTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(ReflectionTest.class);
    }

    static final class Greeter {
        static int made = 5;
        private int greeted;

        private synchronized String greet(String name) {
            greeted++;
            return "hello " + name;
        }

        void greetCarelessly() {
            greeted++;
        }

        static int made() {
            return made;
        }
    }

    static final class MethodsAreInvoked implements Program {
        @Override
        public void run() throws Exception {
            var greeter = new Greeter();
            var greet = Greeter.class.getDeclaredMethod("greet", String.class);
            Runnable call = () -> {
                try {
                    assertEquals("hello you", greet.invoke(greeter, "you"));
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            };
            var thread = new Thread(call);
            thread.start();
            call.run();
            thread.join();
            assertEquals(2, greeter.greeted);
            assertEquals(
                    5,
                    Class.forName(Greeter.class.getName())
                            .getDeclaredMethod("made")
                            .invoke(null));
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class MethodsAreInvokedCarelessly implements Program {
        @Override
        public void run() throws Exception {
            var greeter = new Greeter();
            var careless = MethodHandles.lookup()
                    .findVirtual(Greeter.class, "greetCarelessly", MethodType.methodType(void.class));
            Runnable call = () -> {
                try {
                    careless.invokeExact(greeter);
                } catch (Throwable e) {
                    throw new AssertionError(e);
                }
            };
            var thread = new Thread(call);
            thread.start();
            call.run();
            thread.join();
            assertEquals(2, greeter.greeted);
        }
    }

    static final class HandlesInitialise implements Program {
        @Override
        public void run() throws Throwable {
            var made = MethodHandles.lookup().findStatic(Greeter.class, "made", MethodType.methodType(int.class));
            assertEquals(5, (int) made.invokeExact());
            assertEquals("ReflectionTest$Greeter", simple(Greeter.class.getName()));
            assertNotNull(Greeter.class.getDeclaredConstructor().newInstance());
        }

        private static String simple(String name) {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    static final class ProxiesCallBack implements Program {
        interface Shop {
            int sell(int number);
        }

        private int sold;

        @Override
        public void run() {
            Shop shop = (Shop) Proxy.newProxyInstance(
                    Shop.class.getClassLoader(), new Class<?>[] {Shop.class}, (proxy, method, arguments) -> {
                        synchronized (this) {
                            sold += (Integer) arguments[0];
                            return sold;
                        }
                    });
            assertEquals(3, shop.sell(3));
            assertEquals(5, shop.sell(2));
        }
    }

    static final class NamesAreTheAuthors implements Program {
        static final class Own extends Thread {
            int field;

            void method() {}
        }

        @Override
        public void run() {
            assertSame(Thread.class, Own.class.getSuperclass());
            assertEquals("java.lang.Thread", new Thread().getClass().getName());
            assertEquals(
                    "java.util.ArrayList",
                    new java.util.ArrayList<>().getClass().getName());
            assertEquals(1, Own.class.getDeclaredFields().length);
            assertEquals(1, Own.class.getDeclaredMethods().length);
            assertEquals(0, Greeter.class.getInterfaces().length);
            assertThrows(NoSuchFieldException.class, () -> Greeter.class.getDeclaredField("absent"));
        }
    }

    static final class ClassesOfTheJdkAreCalledWhatTheyAre implements Program {
        @Override
        public void run() {
            assertEquals("Thread java.lang Ljava/lang/Thread;", names(new Thread().getClass()));
            assertEquals("Own ", new Own().getClass().getSimpleName() + " ");
            assertEquals("ThreadLocal java.lang Ljava/lang/ThreadLocal;", names(new ThreadLocal<>().getClass()));
            assertEquals("ArrayList java.util Ljava/util/ArrayList;", names(new java.util.ArrayList<>().getClass()));
            assertEquals("ThreadLocal[] java.lang [Ljava/lang/ThreadLocal;", names(ThreadLocal[].class));
            assertEquals(
                    "class java.lang.ThreadLocal",
                    new ThreadLocal<>().getClass().toString());
            assertEquals(
                    "java.util.ArrayList",
                    new java.util.ArrayList<>().getClass().getCanonicalName());
            assertEquals(
                    "public class java.util.ArrayList<E>",
                    new java.util.ArrayList<>().getClass().toGenericString());
            assertEquals(
                    "java.util.concurrent",
                    new java.util.concurrent.Semaphore(1)
                            .getClass()
                            .getPackage()
                            .getName());
        }

        static final class Own extends Thread {}

        private static String names(Class<?> type) {
            return type.getSimpleName() + " " + type.getPackageName() + " " + type.descriptorString();
        }
    }

    @Refused("a field accessed by reflection at line")
    static final class SetsAFieldByReflection implements Program {
        @Override
        public void run() throws Exception {
            Greeter.class.getDeclaredField("greeted").set(new Greeter(), 1);
        }
    }

    @Refused("a field read through a method handle at line")
    static final class ReadsAFieldByHandle implements Program {
        @Override
        public void run() throws Exception {
            assertNotNull(MethodHandles.lookup().findGetter(Greeter.class, "greeted", int.class));
        }
    }

    @Refused("a call of java.lang.Thread.start by reflection")
    static final class StartsAThreadByReflection implements Program {
        @Override
        public void run() throws Exception {
            Thread.class.getMethod("start").invoke(new Thread());
        }
    }
}
