import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** Who completes a molecule hangs its three releases onto a chain of stages. */
class H2O {
    public H2O() {}

    private static final class Atom {
        final Runnable release;
        final CompletableFuture<Void> out = new CompletableFuture<>();

        Atom(Runnable r) {
            release = r;
        }
    }

    private record Waiting(List<Atom> hydrogens, List<Atom> oxygens) {}

    private final AtomicReference<Waiting> waiting = new AtomicReference<>(new Waiting(List.of(), List.of()));
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    private static List<Atom> with(List<Atom> atoms, Atom more) {
        var all = new ArrayList<>(atoms);
        all.add(more);
        return all;
    }

    private void arrive(Atom me, boolean hydrogen) {
        while (true) {
            var now = waiting.get();
            var h = hydrogen ? with(now.hydrogens(), me) : now.hydrogens();
            var o = hydrogen ? now.oxygens() : with(now.oxygens(), me);
            boolean full = h.size() >= 2 && o.size() >= 1;
            var next = full
                    ? new Waiting(List.copyOf(h.subList(2, h.size())), List.copyOf(o.subList(1, o.size())))
                    : new Waiting(h, o);
            if (!waiting.compareAndSet(now, next)) continue;
            if (full) {
                synchronized (this) {
                    for (Atom a : List.of(h.get(0), h.get(1), o.get(0)))
                        last = last.thenRun(() -> {
                            a.release.run();
                            a.out.complete(null);
                        });
                }
            }
            me.out.join();
            return;
        }
    }

    public void hydrogen(Runnable releaseHydrogen) {
        arrive(new Atom(releaseHydrogen), true);
    }

    public void oxygen(Runnable releaseOxygen) {
        arrive(new Atom(releaseOxygen), false);
    }
}
