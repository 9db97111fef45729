import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

public class Bank {

    private final Object[] locks;
    private final AtomicLongArray balances;

    public Bank(int accounts, long openingBalance) {
        locks = new Object[accounts];
        Arrays.setAll(locks, i -> new Object());
        balances = new AtomicLongArray(accounts);
        for (int i = 0; i < accounts; i++) {
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
        synchronized (locks[Math.min(from, to)]) {
            synchronized (locks[Math.max(from, to)]) {
                if (balances.get(from) < amount) {
                    return false;
                }
                move(from, to, amount);
                boolean passed = false;
                try {
                    audit.run();
                    passed = true;
                } finally {
                    if (!passed) {
                        move(to, from, amount);
                    }
                }
                return true;
            }
        }
    }

    private void move(int from, int to, long amount) {
        balances.addAndGet(from, -amount);
        balances.addAndGet(to, amount);
    }

    public long balance(int account) {
        check(account);
        return balances.get(account);
    }

    public List<Long> balances() {
        return balancesHolding(0);
    }

    private List<Long> balancesHolding(int held) {
        if (held < locks.length) {
            synchronized (locks[held]) {
                return balancesHolding(held + 1);
            }
        }
        List<Long> copy = new ArrayList<>();
        for (int i = 0; i < balances.length(); i++) {
            copy.add(balances.get(i));
        }
        return copy;
    }

    private void check(int account) {
        if (account < 0 || account >= balances.length()) {
            throw new IllegalArgumentException("no account " + account);
        }
    }
}
