import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

public class Bank {

    private static final class Account {
        final ReentrantLock lock = new ReentrantLock();
        long balance;
    }

    private final Account[] accounts;

    public Bank(int accounts, long openingBalance) {
        this.accounts = new Account[accounts];
        for (int i = 0; i < accounts; i++) {
            this.accounts[i] = new Account();
            this.accounts[i].balance = openingBalance;
        }
    }

    public boolean transfer(int from, int to, long amount) {
        return transfer(from, to, amount, () -> {});
    }

    public boolean transfer(int from, int to, long amount, Runnable audit) {
        Account source = account(from);
        Account target = account(to);
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        if (!withdraw(source, amount)) {
            return false;
        }
        try {
            audit.run();
        } catch (Throwable failure) {
            deposit(source, amount);
            throw failure;
        }
        deposit(target, amount);
        return true;
    }

    private static boolean withdraw(Account source, long amount) {
        source.lock.lock();
        try {
            if (source.balance < amount) {
                return false;
            }
            source.balance -= amount;
            return true;
        } finally {
            source.lock.unlock();
        }
    }

    private static void deposit(Account target, long amount) {
        target.lock.lock();
        try {
            target.balance += amount;
        } finally {
            target.lock.unlock();
        }
    }

    public long balance(int account) {
        Account asked = account(account);
        asked.lock.lock();
        try {
            return asked.balance;
        } finally {
            asked.lock.unlock();
        }
    }

    public List<Long> balances() {
        for (Account account : accounts) {
            account.lock.lock();
        }
        try {
            List<Long> balances = new ArrayList<>();
            for (Account account : accounts) {
                balances.add(account.balance);
            }
            return balances;
        } finally {
            for (Account account : accounts) {
                account.lock.unlock();
            }
        }
    }

    private Account account(int number) {
        if (number < 0 || number >= accounts.length) {
            throw new IllegalArgumentException("no account " + number);
        }
        return accounts[number];
    }
}
