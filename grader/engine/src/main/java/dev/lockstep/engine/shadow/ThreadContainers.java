package dev.lockstep.engine.shadow;

/** Stands for the JDK's register of containers. */
public final class ThreadContainers {

    private ThreadContainers() {}

    /** As the original. */
    public static Object registerContainer(ThreadContainer container) {
        return container;
    }

    /** As the original. */
    public static void deregisterContainer(Object key) {}
}
