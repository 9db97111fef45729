package dev.lockstep.engine.shadow;

import dev.lockstep.engine.simulation.LockstepThread;
import dev.lockstep.engine.simulation.Originals;
import dev.lockstep.engine.simulation.ThreadHooks;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Makes the builders of threads; threads that are given no name have none, as the original's. */
public final class ThreadBuilders {

    private ThreadBuilders() {}

    /** Stands for {@link Thread#ofVirtual()}. */
    public static ThreadBuilder.OfVirtual ofVirtual() {
        return new Virtual();
    }

    /** Stands for {@link Thread#ofPlatform()}. */
    public static ThreadBuilder.OfPlatform ofPlatform() {
        return new Platform();
    }

    /**
     * What both builders do.
     *
     * @param <B> the builder that each of its methods answers
     */
    @SuppressWarnings({"EffectivelyPrivate", "UnusedMethod"}) // They implement the interfaces of the subclasses.
    private abstract static class Base<B> {

        private @Nullable String name;
        private long counter = -1;
        boolean inherits = true;

        @Nullable
        UncaughtExceptionHandler handler;

        abstract B self();

        /** As the original. */
        public B name(String newName) {
            return name(newName, -1);
        }

        /** As the original. */
        public B name(String prefix, long start) {
            name = Objects.requireNonNull(prefix);
            counter = start;
            return self();
        }

        /** As the original. */
        public B inheritInheritableThreadLocals(boolean inherit) {
            inherits = inherit;
            return self();
        }

        /** As the original. */
        public B uncaughtExceptionHandler(UncaughtExceptionHandler newHandler) {
            handler = newHandler;
            return self();
        }

        @Nullable
        String nextName() {
            return counter < 0 ? name : name + counter++;
        }

        abstract Thread made(@Nullable String threadName, Runnable task);

        /** Makes a thread that has not been started. */
        public Thread unstarted(Runnable task) {
            Objects.requireNonNull(task);
            Thread thread = made(nextName(), task);
            if (handler != null) {
                thread.setUncaughtExceptionHandler(handler);
            }
            return thread;
        }

        /** Makes a thread and starts it. */
        public Thread start(Runnable task) {
            Thread thread = unstarted(task);
            ThreadHooks.startNow(thread);
            return thread;
        }

        /** Makes threads like this one. */
        public ThreadFactory factory() {
            return this::unstarted;
        }
    }

    private static final class Virtual extends Base<ThreadBuilder.OfVirtual> implements ThreadBuilder.OfVirtual {

        @Override
        Thread made(@Nullable String threadName, Runnable task) {
            Thread thread = Originals.virtual(threadName == null ? "" : threadName, task);
            ThreadHooks.body(thread, task, inherits);
            return thread;
        }

        @Override
        ThreadBuilder.OfVirtual self() {
            return this;
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // It only passes on what a program asks for.
    private static final class Platform extends Base<ThreadBuilder.OfPlatform> implements ThreadBuilder.OfPlatform {

        private @Nullable ThreadGroup group;
        private @Nullable Boolean daemon;
        private int priority;
        private long stackSize;

        @Override
        Thread made(@Nullable String threadName, Runnable task) {
            String known = threadName == null ? Originals.nextThreadName() : threadName;
            LockstepThread thread = new LockstepThread(group, task, known, stackSize, inherits);
            if (daemon != null) {
                thread.setDaemon(daemon);
            }
            if (priority != 0) {
                thread.setPriority(priority);
            }
            return thread;
        }

        @Override
        ThreadBuilder.OfPlatform self() {
            return this;
        }

        @Override
        public ThreadBuilder.OfPlatform group(ThreadGroup newGroup) {
            group = newGroup;
            return this;
        }

        @Override
        public ThreadBuilder.OfPlatform daemon(boolean on) {
            daemon = on;
            return this;
        }

        @Override
        public ThreadBuilder.OfPlatform daemon() {
            return daemon(true);
        }

        @Override
        public ThreadBuilder.OfPlatform priority(int newPriority) {
            priority = newPriority;
            return this;
        }

        @Override
        public ThreadBuilder.OfPlatform stackSize(long size) {
            stackSize = size;
            return this;
        }
    }
}
