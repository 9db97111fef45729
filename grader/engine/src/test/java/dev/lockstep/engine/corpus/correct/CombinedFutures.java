package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Prices are fetched in parallel and combined: right, because each future hands on its value and the last one is
 * joined.
 */
public final class CombinedFutures implements Program {
    private static int inPence(int pounds) {
        return 100 * pounds;
    }

    @Override
    public void run() {
        CompletableFuture<Integer> goods =
                CompletableFuture.supplyAsync(() -> 7).thenApply(CombinedFutures::inPence);
        CompletableFuture<Integer> postage = CompletableFuture.supplyAsync(() -> 250);
        CompletableFuture<Integer> bill = goods.thenCombine(postage, Integer::sum);
        var printed = new ArrayList<String>();
        CompletableFuture<Void> printing = bill.thenAcceptAsync(total -> printed.add("to pay: " + total));
        CompletableFuture.allOf(goods, postage, printing).join();
        assertEquals(950, bill.join());
        assertEquals(List.of("to pay: 950"), printed);
    }
}
