package dev.lockstep.bench.scenario;

import dev.lockstep.bench.Body;

/** Two transfers between two accounts, in opposite directions. */
public final class TransferBodies {

    private TransferBodies() {}

    /** Locks are always taken in the same order. */
    public static final class InOrder implements Body {
        @Override
        public void run() throws InterruptedException {
            Account one = new Account(10);
            Account other = new Account(10);
            Worker.runAll(
                    transfer(one, other, () -> move(one, other, 3)), transfer(one, other, () -> move(other, one, 4)));
            Worker.check(one.balance == 11 && other.balance == 9, "money was lost");
        }
    }

    /** Each transfer takes the lock of its source first. */
    public static final class SourceFirst implements Body {
        @Override
        public void run() throws InterruptedException {
            Account one = new Account(10);
            Account other = new Account(10);
            Worker.runAll(
                    transfer(one, other, () -> move(one, other, 3)), transfer(other, one, () -> move(other, one, 4)));
            Worker.check(one.balance == 11 && other.balance == 9, "money was lost");
        }
    }

    private static final class Account {

        private int balance;

        private Account(int balance) {
            this.balance = balance;
        }
    }

    private static void move(Account from, Account to, int amount) {
        from.balance -= amount;
        to.balance += amount;
    }

    private static Thread transfer(Account first, Account second, Runnable move) {
        return new Worker() {
            @Override
            void work() {
                synchronized (first) {
                    synchronized (second) {
                        move.run();
                    }
                }
            }
        };
    }
}
