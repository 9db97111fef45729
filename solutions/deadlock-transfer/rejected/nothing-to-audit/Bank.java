import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class Bank {

    private final ReentrantLock[] locks;
    private final long[] money;

    public Bank(int accounts, long openingBalance) {
        money = new long[accounts];
        Arrays.fill(money, openingBalance);
        locks = new ReentrantLock[accounts];
        for (int i = 0; i < accounts; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    public boolean transfer(int from, int to, long amount) {
        return transfer(from, to, amount, () -> {});
    }

    private void check(int account) {
        if (account < 0 || account >= money.length) {
            throw new IllegalArgumentException();
        }
    }

    public boolean transfer(int from, int to, long amount, Runnable audit) {
        check(from);
        check(to);
        if (amount < 0) {
            throw new IllegalArgumentException();
        }
        if (amount == 0) {
            return true;
        }
        Lock one = locks[Math.min(from, to)];
        Lock other = locks[Math.max(from, to)];
        one.lock();
        other.lock();
        try {
            return covered(from, to, amount, audit);
        } finally {
            other.unlock();
            one.unlock();
        }
    }

    private boolean covered(int from, int to, long amount, Runnable audit) {
        if (money[from] < amount) {
            return false;
        }
        audit.run();
        money[from] -= amount;
        money[to] += amount;
        return true;
    }

    public long balance(int account) {
        check(account);
        locks[account].lock();
        try {
            return money[account];
        } finally {
            locks[account].unlock();
        }
    }

    public List<Long> balances() {
        for (Lock lock : locks) {
            lock.lock();
        }
        try {
            return Arrays.stream(money).boxed().toList();
        } finally {
            for (Lock lock : locks) {
                lock.unlock();
            }
        }
    }
}
