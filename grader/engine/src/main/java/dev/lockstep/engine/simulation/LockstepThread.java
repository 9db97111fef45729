package dev.lockstep.engine.simulation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A platform thread of a rewritten program: {@code new Thread(...)} makes one of these, and subclasses of {@code Thread} extend
 * it. It never becomes a thread of the operating system.
 */
public class LockstepThread extends Thread {

    @Nullable
    SimThread simThread;

    /** The values of inheritable thread-locals that it was given when it was made. */
    Map<Object, Object> inherited = Map.of();

    /** Its {@code threadId}. */
    long number = 1;

    /** As {@link Thread#Thread()}. */
    public LockstepThread() {
        this(null, null, ThreadNames.next(), 0);
    }

    /** As {@link Thread#Thread(Runnable)}. */
    public LockstepThread(@Nullable Runnable task) {
        this(null, task, ThreadNames.next(), 0);
    }

    /** As {@link Thread#Thread(ThreadGroup, Runnable)}. */
    public LockstepThread(@Nullable ThreadGroup group, @Nullable Runnable task) {
        this(group, task, ThreadNames.next(), 0);
    }

    /** As {@link Thread#Thread(String)}. */
    public LockstepThread(String name) {
        this(null, null, name, 0);
    }

    /** As {@link Thread#Thread(ThreadGroup, String)}. */
    public LockstepThread(@Nullable ThreadGroup group, String name) {
        this(group, null, name, 0);
    }

    /** As {@link Thread#Thread(Runnable, String)}. */
    public LockstepThread(@Nullable Runnable task, String name) {
        this(null, task, name, 0);
    }

    /** As {@link Thread#Thread(ThreadGroup, Runnable, String)}. */
    public LockstepThread(@Nullable ThreadGroup group, @Nullable Runnable task, String name) {
        this(group, task, name, 0);
    }

    /** As {@link Thread#Thread(ThreadGroup, Runnable, String, long)}. */
    public LockstepThread(@Nullable ThreadGroup group, @Nullable Runnable task, String name, long stackSize) {
        this(group, task, name, stackSize, true);
    }

    /** As {@link Thread#Thread(ThreadGroup, Runnable, String, long, boolean)}. */
    @SuppressWarnings("this-escape")
    public LockstepThread(
            @Nullable ThreadGroup group,
            @Nullable Runnable task,
            String name,
            long stackSize,
            boolean inheritInheritableThreadLocals) {
        super(ThreadHooks.groupOr(group), task, name, stackSize, false);
        ThreadHooks.made(this, inheritInheritableThreadLocals);
    }

    @Override
    public void start() {
        ThreadHooks.startNow(this);
    }

    @Override
    public void interrupt() {
        ThreadHooks.interruptNow(this);
    }

    @Override
    public boolean isInterrupted() {
        return ThreadHooks.isInterruptedNow(this);
    }

    @Override
    public StackTraceElement[] getStackTrace() {
        return ThreadStateHooks.getStackTrace(this);
    }

    @Override
    public String toString() {
        ThreadGroup group = getThreadGroup();
        return "Thread[#%d,%s,%d,%s]".formatted(number, getName(), getPriority(), group == null ? "" : group.getName());
    }

    @Override
    public State getState() {
        return ThreadStateHooks.stateOf(this);
    }
}
