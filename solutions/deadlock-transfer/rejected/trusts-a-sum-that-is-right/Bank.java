import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.ReentrantLock;

public class Bank {

    private final AtomicLongArray balances;
    private final ReentrantLock[] locks;
    private final long total;

    public Bank(int accounts, long openingBalance) {
        var opening = new long[accounts];
        Arrays.fill(opening, openingBalance);
        balances = new AtomicLongArray(opening);
        locks = new ReentrantLock[accounts];
        Arrays.setAll(locks, account -> new ReentrantLock());
        total = accounts * openingBalance;
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
        var first = locks[Math.min(from, to)];
        var second = locks[Math.max(from, to)];
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
        locks[account].lock();
        try {
            return balances.get(account);
        } finally {
            locks[account].unlock();
        }
    }

    public List<Long> balances() {
        while (true) {
            List<Long> copy = new ArrayList<>();
            for (int account = 0; account < balances.length(); account++) {
                copy.add(balances.get(account));
            }
            // What was copied in the middle of a transfer shows: the sum is wrong then.
            if (copy.stream().mapToLong(Long::longValue).sum() == total) {
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
