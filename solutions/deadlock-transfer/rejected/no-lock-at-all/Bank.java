import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public class Bank {

    private final long[] balances;

    public Bank(int accounts, long openingBalance) {
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
        if (balances[from] < amount) {
            return false;
        }
        audit.run();
        balances[from] -= amount;
        balances[to] += amount;
        return true;
    }

    public long balance(int account) {
        check(account);
        return balances[account];
    }

    public List<Long> balances() {
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
