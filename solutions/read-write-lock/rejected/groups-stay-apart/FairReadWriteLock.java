import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A line of groups, each of one writer, or of readers that came one after another. */
class FairReadWriteLock {

    private final class Group {

        final boolean writes;
        final Condition goesIn = lock.newCondition();
        int members;
        boolean isIn;

        Group(boolean writes) {
            this.writes = writes;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Group> line = new ArrayDeque<>();
    private int readers;
    private boolean writing;

    void lockRead() throws InterruptedException {
        lock.lock();
        try {
            if (line.isEmpty() && !writing) {
                readers++;
                return;
            }
            var last = line.peekLast();
            await(last != null && !last.writes ? last : newGroup(false));
        } finally {
            lock.unlock();
        }
    }

    void unlockRead() {
        lock.lock();
        try {
            readers--;
            if (readers == 0) {
                next();
            }
        } finally {
            lock.unlock();
        }
    }

    void lockWrite() throws InterruptedException {
        lock.lock();
        try {
            if (line.isEmpty() && !writing && readers == 0) {
                writing = true;
                return;
            }
            await(newGroup(true));
        } finally {
            lock.unlock();
        }
    }

    void unlockWrite() {
        lock.lock();
        try {
            writing = false;
            next();
        } finally {
            lock.unlock();
        }
    }

    private Group newGroup(boolean writes) {
        var group = new Group(writes);
        line.addLast(group);
        return group;
    }

    private void await(Group mine) throws InterruptedException {
        mine.members++;
        try {
            while (!mine.isIn) {
                mine.goesIn.await();
            }
        } catch (InterruptedException e) {
            if (mine.isIn) {
                Thread.currentThread().interrupt();
                return;
            }
            mine.members--;
            if (mine.members == 0) {
                boolean wasFirst = line.peekFirst() == mine;
                line.remove(mine);
                if (wasFirst && !writing) {
                    next();
                }
            }
            throw e;
        }
    }

    /** No writer has the lock: lets the first group in if it may. */
    private void next() {
        var first = line.peekFirst();
        if (first == null || first.writes && readers > 0) {
            return;
        }
        line.removeFirst();
        first.isIn = true;
        if (first.writes) {
            writing = true;
        } else {
            readers += first.members;
        }
        first.goesIn.signalAll();
    }
}
