import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Nobody keeps a lock while waiting for another one: who does not get all of them lets go, pauses, and tries again. */
public class Bank {

    private static final int LONGEST_PAUSE_NANOS = 100_000;

    private final ReentrantLock[] locks;
    private final long[] balances;

    public Bank(int accounts, long openingBalance) {
        locks = new ReentrantLock[accounts];
        balances = new long[accounts];
        for (int i = 0; i < accounts; i++) {
            locks[i] = new ReentrantLock();
            balances[i] = openingBalance;
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
        lockAll(locks[from], locks[to]);
        try {
            if (balances[from] < amount) {
                return false;
            }
            audit.run();
            balances[from] -= amount;
            balances[to] += amount;
            return true;
        } finally {
            unlock(2, locks[from], locks[to]);
        }
    }

    public long balance(int account) {
        check(account);
        lockAll(locks[account]);
        try {
            return balances[account];
        } finally {
            locks[account].unlock();
        }
    }

    public List<Long> balances() {
        lockAll(locks);
        try {
            List<Long> copy = new ArrayList<>();
            for (long balance : balances) {
                copy.add(balance);
            }
            return copy;
        } finally {
            unlock(locks.length, locks);
        }
    }

    private static void lockAll(ReentrantLock... wanted) {
        while (true) {
            int got = 0;
            while (got < wanted.length && wanted[got].tryLock()) {
                got++;
            }
            if (got == wanted.length) {
                return;
            }
            unlock(got, wanted);
            LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_NANOS));
        }
    }

    private static void unlock(int count, ReentrantLock... held) {
        for (int i = 0; i < count; i++) {
            held[i].unlock();
        }
    }

    private void check(int account) {
        if (account < 0 || account >= balances.length) {
            throw new IllegalArgumentException("no account " + account);
        }
    }
}
