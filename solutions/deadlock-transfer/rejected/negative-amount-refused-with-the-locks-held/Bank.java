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
        Account first = from < to ? source : target;
        Account second = from < to ? target : source;
        first.lock.lock();
        second.lock.lock();
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        try {
            return move(source, target, amount, audit);
        } finally {
            second.lock.unlock();
            first.lock.unlock();
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
