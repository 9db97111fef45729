import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;

public class Bank {

    private final Semaphore[] locks;
    private final long[] money;

    public Bank(int accounts, long openingBalance) {
        money = new long[accounts];
        Arrays.fill(money, openingBalance);
        locks = new Semaphore[accounts];
        for (int i = 0; i < accounts; i++) {
            locks[i] = new Semaphore(1);
        }
    }

    private void check(int account) {
        if (account < 0 || account >= money.length) {
            throw new IllegalArgumentException();
        }
    }

    public boolean transfer(int from, int to, long amount) {
        return transfer(from, to, amount, () -> {});
    }

    public boolean transfer(int from, int to, long amount, Runnable audit) {
        check(from);
        check(to);
        if (amount < 0) {
            throw new IllegalArgumentException();
        }
        locks[Math.min(from, to)].acquireUninterruptibly();
        if (from != to) {
            locks[Math.max(from, to)].acquireUninterruptibly();
        }
        try {
            if (money[from] < amount) {
                return false;
            }
            audit.run();
            money[from] -= amount;
            money[to] += amount;
            return true;
        } finally {
            locks[from].release();
            locks[to].release();
        }
    }

    public long balance(int account) {
        check(account);
        locks[account].acquireUninterruptibly();
        try {
            return money[account];
        } finally {
            locks[account].release();
        }
    }

    public List<Long> balances() {
        for (Semaphore lock : locks) {
            lock.acquireUninterruptibly();
        }
        try {
            return Arrays.stream(money).boxed().toList();
        } finally {
            for (Semaphore lock : locks) {
                lock.release();
            }
        }
    }
}
