package dev.lockstep.engine.simulation;

/**
 * How strongly an access through a VarHandle, an atomic object or a field updater orders what is around it: the modes of {@link
 * java.lang.invoke.VarHandle}, the weakest first.
 */
public enum AccessMode {
    /** As a field that is not volatile: unordered with an access of another thread, it races. */
    PLAIN,
    /** Never races with others that are more than plain, but orders nothing else. */
    OPAQUE,
    /** Comes after what the write released that it reads from. */
    ACQUIRE,
    /** Releases what came before it to those that acquire its value. */
    RELEASE,
    /** As a volatile field (JLS 17.4.4): comes after all such writes before it, whichever the value is of. */
    VOLATILE;

    boolean acquires() {
        return this == ACQUIRE || this == VOLATILE;
    }

    boolean releases() {
        return this == RELEASE || this == VOLATILE;
    }
}
