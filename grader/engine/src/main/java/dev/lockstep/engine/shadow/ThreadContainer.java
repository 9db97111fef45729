package dev.lockstep.engine.shadow;

import dev.lockstep.engine.simulation.ThreadHooks;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stands for the JDK's own container of threads, by which executors know theirs; here the simulation knows them all. */
public abstract class ThreadContainer {

    /** As the original. */
    protected ThreadContainer(boolean shared) {}

    /** As the original. */
    public @Nullable Thread owner() {
        return null;
    }

    /** As the original. */
    public long threadCount() {
        return threads().count();
    }

    /** As the original. */
    public Stream<Thread> threads() {
        return Stream.empty();
    }

    /** As the original. */
    public void onStart(Thread thread) {}

    /** As the original. */
    public void onExit(Thread thread) {}

    /** As the original. */
    public final void start(Thread thread) {
        ThreadHooks.startNow(thread);
    }
}
