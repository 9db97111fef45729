import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The reference to the array is volatile, not what is in it. */
public class Bank {
    private final ReentrantLock[] locks;
    private volatile long[] balances;

    public Bank(int accounts, long openingBalance) {
        locks = new ReentrantLock[accounts];
        balances = new long[accounts];
        for (int i = 0; i < accounts; i++) {
            locks[i] = new ReentrantLock();
            balances[i] = openingBalance;
        }
    }

    public boolean transfer(int from, int to, long amount) {
        return transfer(from, to, amount, () -> {});
    }

    public boolean transfer(int from, int to, long amount, Runnable audit) {
        check(from);
        check(to);
        if (amount < 0) throw new IllegalArgumentException();
        locks[Math.min(from, to)].lock();
        locks[Math.max(from, to)].lock();
        try {
            if (balances[from] < amount) return false;
            audit.run();
            if (from != to) {
                balances[from] -= amount;
                balances[to] += amount;
            }
            return true;
        } finally {
            locks[from].unlock();
            locks[to].unlock();
        }
    }

    public long balance(int account) {
        check(account);
        return balances[account];
    }

    public List<Long> balances() {
        for (var l : locks) l.lock();
        try {
            List<Long> copy = new ArrayList<>();
            for (long b : balances) copy.add(b);
            return copy;
        } finally {
            for (var l : locks) l.unlock();
        }
    }

    private void check(int account) {
        if (account < 0 || account >= balances.length) throw new IllegalArgumentException();
    }
}
