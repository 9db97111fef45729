package dev.lockstep.engine.shadow;

/** Stands for the JDK's container of a pool's threads. */
public final class SharedThreadContainer extends ThreadContainer {

    private SharedThreadContainer() {
        super(true);
    }

    /** As the original. */
    public static SharedThreadContainer create(String name) {
        return new SharedThreadContainer();
    }

    /** As the original. */
    public void close() {}
}
