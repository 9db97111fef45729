import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;

public class Bank {

    private final Semaphore[] permits;
    private final long[] balances;

    public Bank(int accounts, long openingBalance) {
        permits = new Semaphore[accounts];
        Arrays.setAll(permits, i -> new Semaphore(1));
        balances = new long[accounts];
        Arrays.fill(balances, openingBalance);
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
        permits[Math.min(from, to)].acquireUninterruptibly();
        permits[Math.max(from, to)].acquireUninterruptibly();
        try {
            if (balances[from] < amount) {
                return false;
            }
            audit.run();
            balances[from] -= amount;
            balances[to] += amount;
            return true;
        } finally {
            permits[from].release();
            permits[to].release();
        }
    }

    public long balance(int account) {
        check(account);
        permits[account].acquireUninterruptibly();
        try {
            return balances[account];
        } finally {
            permits[account].release();
        }
    }

    public List<Long> balances() {
        for (Semaphore permit : permits) {
            permit.acquireUninterruptibly();
        }
        try {
            List<Long> copy = new ArrayList<>();
            for (long balance : balances) {
                copy.add(balance);
            }
            return copy;
        } finally {
            for (Semaphore permit : permits) {
                permit.release();
            }
        }
    }

    private void check(int account) {
        if (account < 0 || account >= balances.length) {
            throw new IllegalArgumentException("no account " + account);
        }
    }
}
