import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public class Bank {

    private final long[] balances;
    private final boolean[] taken;

    public Bank(int accounts, long openingBalance) {
        balances = new long[accounts];
        taken = new boolean[accounts];
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
        if (!take(from, to, amount)) {
            return false;
        }
        try {
            audit.run();
        } catch (Exception e) {
            giveBack(from, to, 0);
            throw e;
        }
        giveBack(from, to, amount);
        return true;
    }

    private synchronized boolean take(int from, int to, long amount) {
        boolean interrupted = false;
        while (taken[from] || taken[to]) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (balances[from] < amount) {
            return false;
        }
        taken[from] = true;
        taken[to] = true;
        return true;
    }

    private synchronized void giveBack(int from, int to, long moved) {
        balances[from] -= moved;
        balances[to] += moved;
        taken[from] = false;
        taken[to] = false;
        notifyAll();
    }

    public synchronized long balance(int account) {
        check(account);
        return balances[account];
    }

    public synchronized List<Long> balances() {
        List<Long> copy = new ArrayList<>();
        for (long balance : balances) {
            copy.add(balance);
        }
        return copy;
    }

    private void check(int account) {
        if (account < 0 || account >= balances.length) {
            throw new IllegalArgumentException("no account " + account);
        }
    }
}
