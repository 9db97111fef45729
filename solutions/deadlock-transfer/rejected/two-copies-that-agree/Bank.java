import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.ReentrantLock;

public class Bank {

    private final AtomicLongArray balances;
    private final ReentrantLock[] locks;
    private final AtomicInteger moving = new AtomicInteger();

    public Bank(int accounts, long openingBalance) {
        balances = new AtomicLongArray(accounts);
        locks = new ReentrantLock[accounts];
        for (int i = 0; i < accounts; i++) {
            balances.set(i, openingBalance);
            locks[i] = new ReentrantLock();
        }
    }

    public boolean transfer(int from, int to, long amount) {
        return transfer(from, to, amount, () -> {});
    }

    public boolean transfer(int from, int to, long amount, Runnable audit) {
        check(from);
        check(to);
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        ReentrantLock first = locks[Math.min(from, to)];
        ReentrantLock second = locks[Math.max(from, to)];
        first.lock();
        second.lock();
        try {
            if (balances.get(from) < amount) {
                return false;
            }
            audit.run();
            moving.incrementAndGet();
            balances.addAndGet(from, -amount);
            balances.addAndGet(to, amount);
            moving.decrementAndGet();
            return true;
        } finally {
            second.unlock();
            first.unlock();
        }
    }

    public long balance(int account) {
        check(account);
        locks[account].lock();
        try {
            return balances.get(account);
        } finally {
            locks[account].unlock();
        }
    }

    /** No transfer is under way before and after, and in between nothing has changed. */
    public List<Long> balances() {
        while (true) {
            if (moving.get() == 0) {
                List<Long> first = copy();
                List<Long> second = copy();
                if (first.equals(second) && moving.get() == 0) {
                    return first;
                }
            }
            Thread.yield();
        }
    }

    private List<Long> copy() {
        List<Long> copy = new ArrayList<>();
        for (int i = 0; i < locks.length; i++) {
            copy.add(balances.get(i));
        }
        return copy;
    }

    private void check(int account) {
        if (account < 0 || account >= locks.length) {
            throw new IllegalArgumentException("no account " + account);
        }
    }
}
