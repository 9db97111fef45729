package dev.lockstep.engine.replay;

import java.util.Set;

/** Which calls are calls of a lock's own methods, in the form "ReentrantLock.lock". */
final class LockCalls {

    private static final Set<String> LOCKS =
            Set.of("Lock", "ReentrantLock", "ReentrantReadWriteLock", "ReadWriteLock", "ReadLock", "WriteLock");

    private LockCalls() {}

    /** Whether it is one of them; for most that is told as what comes of it: the lock is got, or given back. */
    static boolean isOnLock(String member) {
        int dot = member.indexOf('.');
        return dot > 0 && LOCKS.contains(member.substring(0, dot));
    }
}
