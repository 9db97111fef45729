package dev.lockstep.core.sandbox.linux;

import dev.lockstep.runner.linux.Seccomp;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A program that tries what it should not be able to do, on threads of every kind, and says what came of it.
 *
 * <p>Each attack is tried once before the program locks itself in, so that what fails later does not fail for want of a class or a
 * library.
 */
public final class Attacker {

    /** Locks itself in as a process that runs checks does. */
    static final String INNER = "inner";

    /** Its victim ignores it. */
    private static final int SIGTERM = 15;

    private static final int AF_UNIX = 1;
    private static final int AF_INET = 2;
    private static final int SOCK_STREAM = 1;

    private static final MethodHandle KILL = function("kill");
    private static final MethodHandle SOCKET = function("socket");

    private Attacker() {}

    /** Something that the kernel can refuse. */
    @FunctionalInterface
    private interface Attack {
        void make() throws Exception;
    }

    /**
     * Prints one line for each attack and kind of thread: {@code read from main: done}.
     *
     * @param arguments {@link #INNER} or something else; a file that may be written; a process that may be killed
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, Attack> attacks = attacks(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        CountDownLatch locked = new CountDownLatch(1);
        AtomicReference<String> fromOlder = new AtomicReference<>("");
        Thread older = Thread.ofPlatform().start(() -> {
            awaitQuietly(locked);
            fromOlder.set(tried("older thread", attacks));
        });
        ForkJoinPool pool = ForkJoinPool.commonPool();
        pool.submit(() -> {}).get();
        Thread.ofVirtual().start(() -> {}).join();
        InFinalizer.run(() -> tried("warm up", attacks));
        if (arguments[0].equals(INNER)) {
            Seccomp.giveUpNewPrivileges();
            Seccomp.filterThisProcess(Seccomp.Purpose.CHECKS);
        }
        locked.countDown();
        older.join();
        System.out.print(fromOlder.get());
        System.out.print(tried("main", attacks));
        System.out.print(pool.submit(() -> tried("pool", attacks)).get());
        System.out.print(onVirtualThread(attacks));
        System.out.print(InFinalizer.run(() -> tried("finalizer", attacks)));
        System.out.println("end");
    }

    private static Map<String, Attack> attacks(Path scratch, int victim) {
        Map<String, Attack> attacks = new LinkedHashMap<>();
        attacks.put("read", () -> new FileInputStream("/etc/passwd").close());
        attacks.put("write", () -> new FileOutputStream(scratch.toFile(), true).close());
        attacks.put("look", () -> Files.readAttributes(Path.of("/etc/passwd"), "size"));
        attacks.put("exec", () -> new ProcessBuilder("/bin/true").start().waitFor());
        attacks.put("tcp", () -> call(SOCKET, AF_INET, SOCK_STREAM, 0));
        attacks.put("unix socket", () -> call(SOCKET, AF_UNIX, SOCK_STREAM, 0));
        attacks.put("signal", () -> call(KILL, victim, SIGTERM, 0));
        return attacks;
    }

    /** A function of the C library that takes three numbers, or does not look at the last. */
    @SuppressWarnings("restricted")
    private static MethodHandle function(String name) {
        Linker linker = Linker.nativeLinker();
        ValueLayout number = ValueLayout.JAVA_INT;
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(number, number, number, number));
    }

    private static void call(MethodHandle function, int one, int two, int three) {
        try {
            if ((int) function.invokeExact(one, two, three) < 0) {
                throw new IllegalStateException("the function failed");
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("a call of a C function throws nothing", e);
        }
    }

    private static String tried(String thread, Map<String, Attack> attacks) {
        StringBuilder told = new StringBuilder();
        attacks.forEach((name, attack) -> told.append("%s from %s: %s%n".formatted(name, thread, outcome(attack))));
        return told.toString();
    }

    private static String outcome(Attack attack) {
        try {
            attack.make();
            return "done";
        } catch (Exception e) {
            return "refused, " + e;
        }
    }

    private static String onVirtualThread(Map<String, Attack> attacks) throws InterruptedException {
        AtomicReference<String> told = new AtomicReference<>("");
        Thread.ofVirtual()
                .start(() -> told.set(tried("virtual thread", attacks)))
                .join();
        return Objects.requireNonNull(told.get());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    /** Runs something on the JVM's thread for finalizers, which is older than the program. */
    private static final class InFinalizer {

        private final Supplier<String> task;
        private final AtomicReference<String> told;
        private final CountDownLatch ended;

        private InFinalizer(Supplier<String> task, AtomicReference<String> told, CountDownLatch ended) {
            this.task = task;
            this.told = told;
            this.ended = ended;
        }

        static String run(Supplier<String> task) throws InterruptedException {
            AtomicReference<String> told = new AtomicReference<>("");
            CountDownLatch ended = new CountDownLatch(1);
            leave(task, told, ended);
            do {
                System.gc();
            } while (!ended.await(50, TimeUnit.MILLISECONDS));
            return Objects.requireNonNull(told.get());
        }

        private static void leave(Supplier<String> task, AtomicReference<String> told, CountDownLatch ended) {
            new InFinalizer(task, told, ended).beForgotten();
        }

        private void beForgotten() {
            told.set("");
        }

        @Override
        @SuppressWarnings({"deprecation", "removal", "Finalize"})
        protected void finalize() {
            try {
                told.set(task.get());
            } finally {
                ended.countDown();
            }
        }
    }
}
