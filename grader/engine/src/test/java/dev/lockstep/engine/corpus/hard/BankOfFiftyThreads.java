package dev.lockstep.engine.corpus.hard;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;

/** Fifty transfers among ten accounts, each taking the lower account's lock first; one of them takes the higher one first. */
@Finds(Cause.DEADLOCK)
public final class BankOfFiftyThreads implements Program {

    private static final int THREADS = 50;
    private static final int CULPRIT = 37;

    private final List<int[]> accounts = new ArrayList<>();

    private void transfer(int from, int to, boolean inOrder) {
        int[] lower = accounts.get(Math.min(from, to));
        int[] higher = accounts.get(Math.max(from, to));
        int[] first = inOrder ? lower : higher;
        int[] second = inOrder ? higher : lower;
        synchronized (first) {
            synchronized (second) {
                accounts.get(from)[0]--;
                accounts.get(to)[0]++;
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            accounts.add(new int[] {100});
        }
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int from = i % 10;
            int to = (i + 1 + i / 10) % 10;
            boolean inOrder = i != CULPRIT;
            threads.add(new Thread(() -> transfer(from, to, inOrder)));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
