package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;

/** Two opposite transfers nest their monitors: right, because both lock the account with the lower number first. */
public final class TransfersInOrder implements Program {
    private static final class Account {
        private final int number;
        private int balance;

        Account(int number, int balance) {
            this.number = number;
            this.balance = balance;
        }
    }

    private static void transfer(Account from, Account to, int amount) {
        Account first = from.number < to.number ? from : to;
        Account second = first == from ? to : from;
        synchronized (first) {
            synchronized (second) {
                if (from.balance >= amount) {
                    from.balance -= amount;
                    to.balance += amount;
                }
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var ann = new Account(1, 100);
        var bob = new Account(2, 100);
        var there = new Thread(() -> transfer(ann, bob, 30));
        var back = new Thread(() -> transfer(bob, ann, 50));
        there.start();
        back.start();
        there.join();
        back.join();
        assertEquals(120, ann.balance);
        assertEquals(80, bob.balance);
    }
}
