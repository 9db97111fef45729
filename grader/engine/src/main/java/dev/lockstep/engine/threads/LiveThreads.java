package dev.lockstep.engine.threads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.internal.vm.ThreadContainer;
import jdk.internal.vm.ThreadContainers;

/**
 * The live threads of this JVM, platform and virtual, without those that were there first.
 *
 * <p>Thread-safe.
 */
public final class LiveThreads {

    private static final LiveThreads OF_PROCESS = new LiveThreads();

    private final Set<Thread> bystanders = everything().collect(Collectors.toUnmodifiableSet());

    private LiveThreads() {}

    /**
     * The threads of this process, without those that were alive when this was called first.
     *
     * <p>A program that supervises foreign code calls this once before that code runs, so that its own threads do not count.
     */
    public static LiveThreads ofProcess() {
        return OF_PROCESS;
    }

    /** Those that are alive now. */
    public List<Thread> now() {
        return everything()
                .filter(thread -> !bystanders.contains(thread) && !belongsToTheJvm(thread))
                .toList();
    }

    /** Whether {@code thread} is nobody's leak: it waits for work in a pool of the JDK and will end by itself soon when none comes. */
    public static boolean endsByItself(Thread thread) {
        return (IdleWorkers.endsByItself(thread) && !IdleWorkers.isKeptForLong(thread))
                || IdleWorkers.keepsTimersOfTheJdk(thread);
    }

    /** Whether {@code thread} waits for work in a pool of the JDK that keeps it, though none comes, for longer than two minutes. */
    public static boolean isKeptForLong(Thread thread) {
        return IdleWorkers.isKeptForLong(thread);
    }

    /** Whether virtual threads are among those that are listed; if not, nothing can be proven about a standstill. */
    static boolean seesVirtualThreads() {
        return Object.class.getModule().isExported("jdk.internal.vm", LiveThreads.class.getModule());
    }

    private static Stream<Thread> everything() {
        return Stream.concat(platformThreads().stream(), virtualThreads().stream());
    }

    private static List<Thread> platformThreads() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[root.activeCount() + 16];
        int count = root.enumerate(threads);
        while (count == threads.length) {
            threads = new Thread[2 * threads.length];
            count = root.enumerate(threads);
        }
        return Arrays.asList(threads).subList(0, count);
    }

    private static List<Thread> virtualThreads() {
        if (!seesVirtualThreads()) {
            return List.of();
        }
        List<Thread> threads = new ArrayList<>();
        addVirtualThreads(ThreadContainers.root(), threads);
        return threads;
    }

    private static void addVirtualThreads(ThreadContainer container, List<Thread> threads) {
        container.threads().filter(Thread::isVirtual).forEach(threads::add);
        container.children().forEach(child -> addVirtualThreads(child, threads));
    }

    private static boolean belongsToTheJvm(Thread thread) {
        if (thread.isVirtual()) {
            return false;
        }
        ThreadGroup group = thread.getThreadGroup();
        return group == null || group.getParent() == null || isInnocuous(thread);
    }

    /** Carriers of virtual threads, cleaners and timers of the JDK itself. */
    private static boolean isInnocuous(Thread thread) {
        for (Class<?> type = thread.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().startsWith("jdk.internal.misc.")) {
                return true;
            }
        }
        return false;
    }
}
