import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.ReentrantLock;

public class Bank {

    private final ReentrantLock[] locks;
    private final AtomicLongArray balances;

    public Bank(int accounts, long openingBalance) {
        locks = new ReentrantLock[accounts];
        balances = new AtomicLongArray(accounts);
        for (int i = 0; i < accounts; i++) {
            locks[i] = new ReentrantLock();
            balances.set(i, openingBalance);
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
            balances.addAndGet(from, -amount);
            balances.addAndGet(to, amount);
            return true;
        } finally {
            second.unlock();
            first.unlock();
        }
    }

    public long balance(int account) {
        check(account);
        return balances.get(account);
    }

    public List<Long> balances() {
        for (ReentrantLock lock : locks) {
            lock.lock();
        }
        try {
            List<Long> copy = new ArrayList<>();
            for (int i = 0; i < locks.length; i++) {
                copy.add(balances.get(i));
            }
            return copy;
        } finally {
            for (ReentrantLock lock : locks) {
                lock.unlock();
            }
        }
    }

    private void check(int account) {
        if (account < 0 || account >= locks.length) {
            throw new IllegalArgumentException("no account " + account);
        }
    }
}
