package dev.lockstep.engine.rewrite;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The shadows of this process, which all programs share: classes are rewritten and loaded once, and compiled code is used again.
 *
 * <p>What one program does is not seen by the next, nor what one schedule does by another: statics that change are set anew for
 * each schedule.
 */
final class JdkShadows implements Loaders {

    /** What most programs use; each brings with it what it extends. */
    private static final List<String> USUAL = List.of(
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.ArrayDeque",
            "java.util.concurrent.locks.AbstractQueuedSynchronizer",
            "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject",
            "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionNode",
            "java.util.concurrent.locks.AbstractQueuedSynchronizer$ExclusiveNode",
            "java.util.concurrent.locks.ReentrantLock",
            "java.util.concurrent.locks.ReentrantLock$NonfairSync",
            "java.util.concurrent.CountDownLatch",
            "java.util.concurrent.CountDownLatch$Sync",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.ThreadPoolExecutor$Worker",
            "java.util.concurrent.Executors",
            "java.util.concurrent.Executors$DefaultThreadFactory",
            "java.util.concurrent.FutureTask",
            "java.util.concurrent.LinkedBlockingQueue",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicReference");

    private static final JdkShadows OF_PROCESS = new JdkShadows();

    private final Hierarchy hierarchy;
    private final Initialisers initialisers;
    private final ShadowLoader loader;

    private JdkShadows() {
        ClassBytes jdk = new JdkClasses();
        hierarchy = Hierarchy.ofJdk(jdk);
        initialisers = Initialisers.ofShadows(hierarchy);
        loader = new ShadowLoader(new Rewriter(jdk, hierarchy, initialisers, this));
        Internals.show(loader.getUnnamedModule());
    }

    /** Call it after the JDK's internals were opened. */
    static JdkShadows ofProcess() {
        return OF_PROCESS;
    }

    /** A rewriter for a program that uses them. */
    Rewriter rewriterAbove(ClassBytes program, Loaders loaders) {
        Hierarchy all = Hierarchy.ofProgram(program, hierarchy);
        return new Rewriter(program, all, Initialisers.ofProgram(all, initialisers), loaders);
    }

    /** Loads what most programs use, one class after the other, as long as {@code goesOn}. */
    void loadUsual(BooleanSupplier goesOn) {
        for (String name : USUAL) {
            if (goesOn.getAsBoolean()) {
                load(name);
            }
        }
    }

    private void load(String name) {
        try {
            loader.loadClass(nameOf(name.replace('.', '/')).replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the JDK has no " + name, e);
        }
    }

    ClassLoader loader() {
        return loader;
    }

    @Override
    public String nameOf(String originalName) {
        return Shadows.kindOfOriginal(originalName) == null ? originalName : Shadows.PREFIX + originalName;
    }

    @Override
    public ClassLoader loaderOf(String originalName) {
        return loader;
    }
}
