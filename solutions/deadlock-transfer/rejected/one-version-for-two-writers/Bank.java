import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.ReentrantLock;

public class Bank {

    private final AtomicLongArray balances;
    private final ReentrantLock[] locks;
    private final AtomicLong version = new AtomicLong();

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
            version.incrementAndGet();
            balances.addAndGet(from, -amount);
            balances.addAndGet(to, amount);
            version.incrementAndGet();
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

    /** An odd version says that a transfer is under way. */
    public List<Long> balances() {
        while (true) {
            long before = version.get();
            List<Long> copy = new ArrayList<>();
            for (int i = 0; i < locks.length; i++) {
                copy.add(balances.get(i));
            }
            if (before % 2 == 0 && version.get() == before) {
                return copy;
            }
            Thread.yield();
        }
    }

    private void check(int account) {
        if (account < 0 || account >= locks.length) {
            throw new IllegalArgumentException("no account " + account);
        }
    }
}
