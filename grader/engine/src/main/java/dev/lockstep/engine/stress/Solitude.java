package dev.lockstep.engine.stress;

/**
 * Whether the program has had no other thread than the running one since this was made.
 *
 * <p>The JDK numbers threads, virtual ones too, in the order in which they are made. Where it does not, nobody is said to be alone.
 */
final class Solitude {

    private final long first = newThreadsNumber();

    boolean lasts() {
        return newThreadsNumber() == first + 1;
    }

    private static long newThreadsNumber() {
        return Thread.ofPlatform().unstarted(() -> {}).threadId();
    }
}
