import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public class Bank {

    private static final int STRIPES = 256;

    private final Object[] stripes = new Object[STRIPES];
    private final long[] balances;

    public Bank(int accounts, long openingBalance) {
        balances = new long[accounts];
        Arrays.fill(balances, openingBalance);
        Arrays.setAll(stripes, i -> new Object());
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
        int one = from % STRIPES;
        int two = to % STRIPES;
        synchronized (stripes[Math.min(one, two)]) {
            synchronized (stripes[Math.max(one, two)]) {
                if (balances[from] < amount) {
                    return false;
                }
                audit.run();
                balances[from] -= amount;
                balances[to] += amount;
                return true;
            }
        }
    }

    public long balance(int account) {
        check(account);
        synchronized (stripes[account % STRIPES]) {
            return balances[account];
        }
    }

    public List<Long> balances() {
        return balancesHolding(0);
    }

    private List<Long> balancesHolding(int held) {
        if (held < STRIPES) {
            synchronized (stripes[held]) {
                return balancesHolding(held + 1);
            }
        }
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
