package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A transfer between two atomic balances, which an audit must see as one.
 *
 * <p>The auditor reads after the money has left the one and before it has reached the other: ten coins are missing.
 */
@Finds(value = Cause.ATOMICITY, brokenAs = Cause.ATOMICITY)
public final class TwoAtomicsAsOne implements Program {
    private final AtomicInteger savings = new AtomicInteger(30);
    private final AtomicInteger wallet = new AtomicInteger(10);

    private void transfer(int coins) {
        savings.addAndGet(-coins);
        wallet.addAndGet(coins);
    }

    @Override
    public void run() throws InterruptedException {
        var audited = new int[1];
        var owner = new Thread(() -> transfer(10), "owner");
        var auditor = new Thread(() -> audited[0] = wallet.get() + savings.get(), "auditor");
        owner.start();
        auditor.start();
        owner.join();
        auditor.join();
        assertEquals(40, audited[0]);
    }
}
