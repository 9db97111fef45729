import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Each account has a line of futures; a transfer joins both lines in one step and waits for those before it. */
public class Bank {
    private final CompletableFuture<?>[] tails;
    private final long[] balances;

    public Bank(int accounts, long openingBalance) {
        tails = new CompletableFuture<?>[accounts];
        Arrays.fill(tails, CompletableFuture.completedFuture(null));
        balances = new long[accounts];
        Arrays.fill(balances, openingBalance);
    }

    public boolean transfer(int from, int to, long amount) {
        return transfer(from, to, amount, () -> {});
    }

    public boolean transfer(int from, int to, long amount, Runnable audit) {
        check(from);
        check(to);
        if (amount < 0) throw new IllegalArgumentException();
        var mine = new CompletableFuture<Void>();
        CompletableFuture<Void> before;
        synchronized (this) {
            before = CompletableFuture.allOf(tails[from], tails[to]);
            tails[from] = mine;
            tails[to] = mine;
        }
        before.join();
        try {
            synchronized (this) {
                if (balances[from] < amount) return false;
            }
            audit.run();
            synchronized (this) {
                balances[from] -= amount;
                balances[to] += amount;
            }
            return true;
        } finally {
            mine.complete(null);
        }
    }

    private void check(int account) {
        if (account < 0 || account >= tails.length) throw new IllegalArgumentException("account " + account);
    }

    public synchronized long balance(int account) {
        check(account);
        return balances[account];
    }

    public synchronized List<Long> balances() {
        var copy = new ArrayList<Long>();
        for (long b : balances) copy.add(b);
        return copy;
    }
}
