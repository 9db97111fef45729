package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;

/** Many transfers back and forth; an audit that begins a minute later finds them done, and nobody waited for it. */
public final class TransfersBesideAnAudit implements Program {

    private static final int TRANSFERS = 550;

    private final int[] balances = {100, 100};
    private int made;

    private synchronized void transfer(int from) {
        balances[from]--;
        balances[1 - from]++;
        made++;
    }

    private synchronized int made() {
        return made;
    }

    private void transferBackAndForth() {
        for (int i = 0; i < TRANSFERS; i++) {
            transfer(i % 2);
        }
    }

    @Override
    public void run() throws InterruptedException {
        var one = new Thread(this::transferBackAndForth);
        var other = new Thread(this::transferBackAndForth);
        one.start();
        other.start();
        Thread.sleep(60_000);
        assertEquals(2 * TRANSFERS, made());
        one.join();
        other.join();
    }
}
