package dev.lockstep.engine.threads;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.StuckThread;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for whom among threads that stand still.
 *
 * <p>Edges go from a thread to the owner of the monitor or lock that it waits for, and to the thread that it joins. A cycle is a
 * deadlock; without one the threads wait for a signal that nobody is left to give.
 */
public final class WaitForGraph {

    private static final Set<String> IDLE =
            Set.of("java.util.concurrent.ThreadPoolExecutor.getTask", "java.util.concurrent.ForkJoinPool.awaitWork");

    private final Map<Long, Thread> threads = new LinkedHashMap<>();
    private final Map<Long, ThreadInfo> infos = new LinkedHashMap<>();
    private final LockWords words = new LockWords();

    private WaitForGraph(List<Thread> standing) {
        standing.stream()
                .sorted(Comparator.comparingLong(Thread::threadId))
                .forEach(thread -> threads.put(thread.threadId(), thread));
        long[] ids = threads.values().stream()
                .filter(thread -> !thread.isVirtual())
                .mapToLong(Thread::threadId)
                .toArray();
        for (ThreadInfo info : ManagementFactory.getThreadMXBean().getThreadInfo(ids, true, true)) {
            if (info != null) {
                infos.put(info.getThreadId(), info);
            }
        }
    }

    /**
     * Says why {@code standing} threads stand still.
     *
     * @return empty if a virtual thread waits for a lock: the JVM does not tell whose it is, so the cause would be a guess
     */
    public static Optional<Finding.Stuck> explain(List<Thread> standing) {
        WaitForGraph graph = new WaitForGraph(standing);
        List<Long> cycle = graph.cycle();
        if (!cycle.isEmpty()) {
            Cause cause = cycle.size() == 1 ? Cause.SELF_DEADLOCK : Cause.DEADLOCK;
            return Optional.of(new Finding.Stuck(cause, graph.describe(cycle)));
        }
        if (standing.stream().anyMatch(WaitForGraph::waitsForALockUnseen)) {
            return Optional.empty();
        }
        return Optional.of(new Finding.Stuck(Cause.MISSED_SIGNAL, graph.describe(List.copyOf(graph.threads.keySet()))));
    }

    /** Describes threads one by one, without a judgement. */
    public static List<StuckThread> describe(Iterable<Thread> threads) {
        List<Thread> list = new ArrayList<>();
        threads.forEach(list::add);
        WaitForGraph graph = new WaitForGraph(list);
        return graph.describe(List.copyOf(graph.threads.keySet()));
    }

    private List<Long> cycle() {
        for (Long start : infos.keySet()) {
            List<Long> path = new ArrayList<>();
            Long at = start;
            while (at != null && !path.contains(at)) {
                path.add(at);
                at = waitsForThread(at);
            }
            if (at != null) {
                return path.subList(path.indexOf(at), path.size());
            }
        }
        return List.of();
    }

    private @Nullable Long waitsForThread(long id) {
        ThreadInfo info = infos.get(id);
        if (info == null) {
            return null;
        }
        if (info.getLockOwnerId() != -1) {
            return info.getLockOwnerId();
        }
        return joins(info) ? joinedBy(info) : null;
    }

    private static boolean joins(ThreadInfo info) {
        return Arrays.stream(info.getStackTrace())
                .limit(5)
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Thread")
                        && frame.getMethodName().equals("join"));
    }

    private @Nullable Long joinedBy(ThreadInfo info) {
        LockInfo lock = info.getLockInfo();
        return threads.values().stream()
                .filter(thread -> lock != null && System.identityHashCode(thread) == lock.getIdentityHashCode())
                .map(Thread::threadId)
                .findFirst()
                .orElse(null);
    }

    private static boolean waitsForALockUnseen(Thread thread) {
        return thread.isVirtual()
                && (thread.getState() == Thread.State.BLOCKED
                        || Arrays.stream(thread.getStackTrace())
                                .anyMatch(frame -> frame.getMethodName().equals("lock")
                                        && frame.getClassName().startsWith("java.util.concurrent.locks.Reentrant")));
    }

    private List<StuckThread> describe(List<Long> ids) {
        return ids.stream().map(this::describe).toList();
    }

    private StuckThread describe(long id) {
        ThreadInfo info = infos.get(id);
        if (info != null) {
            return new StuckThread(
                    info.getThreadName(), waitsFor(info), owner(info), holds(info), List.of(info.getStackTrace()));
        }
        Thread thread = threads.get(id);
        return thread == null
                ? new StuckThread("a thread that has ended", "", "", List.of(), List.of())
                : new StuckThread(thread.getName(), "", "", List.of(), List.of(thread.getStackTrace()));
    }

    private String waitsFor(ThreadInfo info) {
        LockInfo lock = info.getLockInfo();
        if (lock == null) {
            return "";
        }
        if (joins(info)) {
            return "the end of " + nameOf(joinedBy(info));
        }
        if (isIdle(info)) {
            return "its next task";
        }
        return switch (info.getThreadState()) {
            case BLOCKED -> "the monitor of " + words.name(lock);
            case WAITING, TIMED_WAITING ->
                isParked(info) ? words.parkedOn(lock) : "a notification on " + words.name(lock);
            case NEW, RUNNABLE, TERMINATED -> "";
        };
    }

    /** Whether it is a worker of a pool with nothing to do. */
    private static boolean isIdle(ThreadInfo info) {
        return Arrays.stream(info.getStackTrace())
                .anyMatch(frame -> IDLE.contains(frame.getClassName() + "." + frame.getMethodName()));
    }

    private static boolean isParked(ThreadInfo info) {
        StackTraceElement[] frames = info.getStackTrace();
        return frames.length > 0 && frames[0].getMethodName().equals("park");
    }

    private String owner(ThreadInfo info) {
        if (info.getLockOwnerName() != null) {
            return info.getLockOwnerName();
        }
        return joins(info) ? nameOf(joinedBy(info)) : "";
    }

    private String nameOf(@Nullable Long id) {
        Thread thread = id == null ? null : threads.get(id);
        return thread == null ? "another thread" : thread.getName();
    }

    private List<String> holds(ThreadInfo info) {
        // Once each, however often it was entered.
        Set<String> holds = new LinkedHashSet<>();
        for (MonitorInfo monitor : info.getLockedMonitors()) {
            // A thread that waits for a notification has given that monitor back.
            if (!monitor.equals(info.getLockInfo())) {
                holds.add("the monitor of " + words.name(monitor));
            }
        }
        for (LockInfo lock : info.getLockedSynchronizers()) {
            if (!lock.getClassName().endsWith("ThreadPoolExecutor$Worker")) {
                holds.add(words.name(lock));
            }
        }
        return List.copyOf(holds);
    }
}
