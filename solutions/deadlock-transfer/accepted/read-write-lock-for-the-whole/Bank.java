import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Transfers share the bank as its readers; whoever wants to see all balances has it alone, as its writer. */
public class Bank {

    private static final class Account {
        long balance;
    }

    private final ReentrantReadWriteLock whole = new ReentrantReadWriteLock();
    private final List<Account> accounts = new ArrayList<>();

    public Bank(int accounts, long openingBalance) {
        for (int i = 0; i < accounts; i++) {
            Account opened = new Account();
            opened.balance = openingBalance;
            this.accounts.add(opened);
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
        whole.readLock().lock();
        try {
            synchronized (accounts.get(Math.min(from, to))) {
                synchronized (accounts.get(Math.max(from, to))) {
                    return move(accounts.get(from), accounts.get(to), amount, audit);
                }
            }
        } finally {
            whole.readLock().unlock();
        }
    }

    private static boolean move(Account source, Account target, long amount, Runnable audit) {
        if (source.balance < amount) {
            return false;
        }
        audit.run();
        source.balance -= amount;
        target.balance += amount;
        return true;
    }

    public long balance(int account) {
        check(account);
        synchronized (accounts.get(account)) {
            return accounts.get(account).balance;
        }
    }

    public List<Long> balances() {
        whole.writeLock().lock();
        try {
            return accounts.stream().map(account -> account.balance).toList();
        } finally {
            whole.writeLock().unlock();
        }
    }

    private void check(int account) {
        if (account < 0 || account >= accounts.size()) {
            throw new IllegalArgumentException("no account " + account);
        }
    }
}
