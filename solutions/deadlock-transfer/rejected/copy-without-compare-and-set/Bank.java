import java.util.Arrays;
import java.util.List;

public class Bank {

    private final Object[] owners;
    private volatile long[] money;

    public Bank(int accounts, long openingBalance) {
        money = new long[accounts];
        Arrays.fill(money, openingBalance);
        owners = new Object[accounts];
        Arrays.setAll(owners, i -> new Object());
    }

    private void check(int account) {
        if (account < 0 || account >= owners.length) {
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
        synchronized (owners[Math.min(from, to)]) {
            synchronized (owners[Math.max(from, to)]) {
                if (money[from] < amount) {
                    return false;
                }
                audit.run();
                long[] copy = money.clone();
                copy[from] -= amount;
                copy[to] += amount;
                money = copy;
                return true;
            }
        }
    }

    public long balance(int account) {
        check(account);
        return money[account];
    }

    public List<Long> balances() {
        return Arrays.stream(money).boxed().toList();
    }
}
