package dev.lockstep.engine.replay;

import java.util.Set;

/** Which calls are calls of a lock's own methods, in the form "ReentrantLock.lock". */
final class LockCalls {

    private static final Set<String> LOCKS =
            Set.of("Lock", "ReentrantLock", "ReentrantReadWriteLock", "ReadWriteLock", "ReadLock", "WriteLock");

    private LockCalls() {}

    /** Whether the call only gets a lock in hand: "ReadWriteLock.readLock". */
    static boolean onlyNames(String member) {
        return isOnLock(member) && (member.endsWith(".readLock") || member.endsWith(".writeLock"));
    }

    static boolean isOnLock(String member) {
        int dot = member.indexOf('.');
        return dot > 0 && LOCKS.contains(member.substring(0, dot));
    }
}
