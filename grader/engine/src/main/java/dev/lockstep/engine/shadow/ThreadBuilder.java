package dev.lockstep.engine.shadow;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.concurrent.ThreadFactory;

/** Stands for {@link java.lang.Thread.Builder}. */
public interface ThreadBuilder {

    /** As the original. */
    ThreadBuilder name(String name);

    /** As the original. */
    ThreadBuilder name(String prefix, long start);

    /** As the original. */
    ThreadBuilder inheritInheritableThreadLocals(boolean inherit);

    /** As the original. */
    ThreadBuilder uncaughtExceptionHandler(UncaughtExceptionHandler handler);

    /** As the original. */
    Thread unstarted(Runnable task);

    /** As the original. */
    Thread start(Runnable task);

    /** As the original. */
    ThreadFactory factory();

    /** Stands for {@link java.lang.Thread.Builder.OfPlatform}. */
    interface OfPlatform extends ThreadBuilder {

        @Override
        OfPlatform name(String name);

        @Override
        OfPlatform name(String prefix, long start);

        @Override
        OfPlatform inheritInheritableThreadLocals(boolean inherit);

        @Override
        OfPlatform uncaughtExceptionHandler(UncaughtExceptionHandler handler);

        /** As the original. */
        OfPlatform group(ThreadGroup group);

        /** As the original. */
        OfPlatform daemon(boolean on);

        /** As the original. */
        OfPlatform daemon();

        /** As the original. */
        OfPlatform priority(int priority);

        /** As the original. */
        OfPlatform stackSize(long size);
    }

    /** Stands for {@link java.lang.Thread.Builder.OfVirtual}. */
    interface OfVirtual extends ThreadBuilder {

        @Override
        OfVirtual name(String name);

        @Override
        OfVirtual name(String prefix, long start);

        @Override
        OfVirtual inheritInheritableThreadLocals(boolean inherit);

        @Override
        OfVirtual uncaughtExceptionHandler(UncaughtExceptionHandler handler);
    }
}
