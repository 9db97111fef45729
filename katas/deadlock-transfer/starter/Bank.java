import java.util.ArrayList;
import java.util.List;

public class Bank {

    private static final class Account {
        private long balance;

        Account(long balance) {
            this.balance = balance;
        }
    }

    private final List<Account> accounts = new ArrayList<>();

    public Bank(int accounts, long openingBalance) {
        for (int i = 0; i < accounts; i++) {
            this.accounts.add(new Account(openingBalance));
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
        synchronized (source) {
            synchronized (target) {
                if (source.balance < amount) {
                    return false;
                }
                audit.run();
                source.balance -= amount;
                target.balance += amount;
                return true;
            }
        }
    }

    public long balance(int account) {
        Account asked = account(account);
        synchronized (asked) {
            return asked.balance;
        }
    }

    public List<Long> balances() {
        List<Long> balances = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            balances.add(balance(i));
        }
        return balances;
    }

    private Account account(int number) {
        if (number < 0 || number >= accounts.size()) {
            throw new IllegalArgumentException("no account " + number);
        }
        return accounts.get(number);
    }
}
