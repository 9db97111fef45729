import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

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
        var mine = new CompletableFuture<Boolean>();
        CompletableFuture<Void> before;
        synchronized (this) {
            before = CompletableFuture.allOf(tails[from], tails[to]);
            tails[from] = mine;
            tails[to] = mine;
        }
        before.join();
        boolean covered;
        synchronized (this) {
            covered = balances[from] >= amount;
        }
        if (covered) {
            try {
                audit.run();
            } catch (RuntimeException e) {
                mine.complete(false);
                throw e;
            }
            synchronized (this) {
                balances[from] -= amount;
                balances[to] += amount;
            }
        }
        mine.complete(covered);
        return covered;
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
