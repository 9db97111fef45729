import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The tails are swapped one after the other: two transfers can each be before the other. */
public class Bank {
    private final AtomicReferenceArray<CompletableFuture<Void>> tails;
    private final long[] balances;

    public Bank(int accounts, long openingBalance) {
        tails = new AtomicReferenceArray<>(accounts);
        balances = new long[accounts];
        for (int i = 0; i < accounts; i++) {
            balances[i] = openingBalance;
            tails.set(i, CompletableFuture.completedFuture(null));
        }
    }

    public boolean transfer(int from, int to, long amount) {
        return transfer(from, to, amount, () -> {});
    }

    public boolean transfer(int from, int to, long amount, Runnable audit) {
        check(from);
        check(to);
        if (amount < 0) throw new IllegalArgumentException();
        var mine = new CompletableFuture<Void>();
        var one = tails.getAndSet(from, mine);
        var other = from == to ? one : tails.getAndSet(to, mine);
        one.join();
        other.join();
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
        if (account < 0 || account >= tails.length()) throw new IllegalArgumentException("account " + account);
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
