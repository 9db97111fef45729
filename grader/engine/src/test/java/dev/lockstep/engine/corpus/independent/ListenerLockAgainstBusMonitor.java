package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The bus calls a listener under its monitor while the listener, under its own lock, unsubscribes from the bus. */
@Finds(Cause.DEADLOCK)
public class ListenerLockAgainstBusMonitor implements Program {
    private static final class Bus {
        private final List<Account> listeners = new ArrayList<>();

        synchronized void subscribe(Account account) {
            listeners.add(account);
        }

        synchronized void unsubscribe(Account account) {
            listeners.remove(account);
        }

        synchronized void publish(int amount) {
            for (Account account : listeners) {
                account.credit(amount);
            }
        }
    }

    private static final class Account {
        private final ReentrantLock lock = new ReentrantLock();
        private int balance;

        void credit(int amount) {
            lock.lock();
            try {
                balance += amount;
            } finally {
                lock.unlock();
            }
        }

        void close(Bus bus) {
            lock.lock();
            try {
                bus.unsubscribe(this);
            } finally {
                lock.unlock();
            }
        }
    }

    @Override
    public void run() throws Throwable {
        Bus bus = new Bus();
        Account account = new Account();
        bus.subscribe(account);
        Thread publisher = Thread.ofPlatform().start(() -> bus.publish(5));
        Thread closer = Thread.ofVirtual().start(() -> account.close(bus));
        publisher.join();
        closer.join();
        assertTrue(account.balance == 0 || account.balance == 5);
    }
}
