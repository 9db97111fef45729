import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** No locks from the library: accounts are claimed by compare-and-set, by rising number, with busy waiting. */
public class Bank {

    private static final int FREE = 0;
    private static final int CLAIMED = 1;

    private final AtomicIntegerArray claims;
    private final long[] balances; // balances[i] belongs to whoever has claimed i

    public Bank(int accounts, long openingBalance) {
        claims = new AtomicIntegerArray(accounts);
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
        int smaller = Math.min(from, to);
        int larger = Math.max(from, to);
        claim(smaller);
        if (larger != smaller) {
            claim(larger);
        }
        try {
            if (balances[from] < amount) {
                return false;
            }
            audit.run();
            balances[from] -= amount;
            balances[to] += amount;
            return true;
        } finally {
            if (larger != smaller) {
                claims.set(larger, FREE);
            }
            claims.set(smaller, FREE); // once only: the next claim may be somebody else's
        }
    }

    public long balance(int account) {
        check(account);
        claim(account);
        long balance = balances[account];
        claims.set(account, FREE);
        return balance;
    }

    public List<Long> balances() {
        List<Long> copy = new ArrayList<>(balances.length);
        for (int i = 0; i < balances.length; i++) {
            claim(i);
            copy.add(balances[i]);
        }
        for (int i = 0; i < balances.length; i++) {
            claims.set(i, FREE);
        }
        return copy;
    }

    private void claim(int account) {
        while (!claims.compareAndSet(account, FREE, CLAIMED)) {
            Thread.yield();
        }
    }

    private void check(int account) {
        if (account < 0 || account >= balances.length) {
            throw new IllegalArgumentException("no account " + account);
        }
    }
}
