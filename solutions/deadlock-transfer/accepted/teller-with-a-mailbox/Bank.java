import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Only the teller touches the books. Callers put requests into its mailbox. It lends a transfer its accounts, and
 * the caller audits meanwhile. The teller is a virtual thread that lives while there is mail.
 */
public class Bank {

    /** A transfer that waits for its accounts. */
    private record Request(int from, int to, long amount, CompletableFuture<Boolean> covered) {}

    private final Queue<Runnable> mailbox = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unread = new AtomicInteger();

    // the teller's own
    private final long[] balances;
    private final boolean[] lent;
    private final Deque<Request> waiting = new ArrayDeque<>();

    public Bank(int accounts, long openingBalance) {
        balances = new long[accounts];
        lent = new boolean[accounts];
        Arrays.fill(balances, openingBalance);
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
        var request = new Request(from, to, amount, new CompletableFuture<>());
        send(() -> receive(request));
        if (!request.covered().join()) {
            return false;
        }
        long moved = 0;
        try {
            audit.run();
            moved = amount;
        } finally {
            settle(request, moved);
        }
        return true;
    }

    public long balance(int account) {
        check(account);
        return ask(() -> balances[account]);
    }

    public List<Long> balances() {
        return ask(() -> {
            List<Long> copy = new ArrayList<>();
            for (long balance : balances) {
                copy.add(balance);
            }
            return copy;
        });
    }

    private void settle(Request request, long moved) {
        ask(() -> {
            balances[request.from()] -= moved;
            balances[request.to()] += moved;
            lent[request.from()] = false;
            lent[request.to()] = false;
            serveWaiting();
            return null;
        });
    }

    private void receive(Request request) {
        if (!serve(request)) {
            waiting.add(request);
        }
    }

    private void serveWaiting() {
        for (Iterator<Request> each = waiting.iterator(); each.hasNext(); ) {
            if (serve(each.next())) {
                each.remove();
            }
        }
    }

    private boolean serve(Request request) {
        if (lent[request.from()] || lent[request.to()]) {
            return false;
        }
        boolean covered = balances[request.from()] >= request.amount();
        lent[request.from()] = covered;
        lent[request.to()] = covered;
        request.covered().complete(covered);
        return true;
    }

    private <T> T ask(Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        send(() -> answer.complete(question.get()));
        return answer.join();
    }

    private void send(Runnable mail) {
        mailbox.add(mail);
        if (unread.getAndIncrement() == 0) {
            Thread.startVirtualThread(this::readMail);
        }
    }

    private void readMail() {
        do {
            mailbox.remove().run();
        } while (unread.decrementAndGet() > 0);
    }

    private void check(int account) {
        if (account < 0 || account >= balances.length) {
            throw new IllegalArgumentException("no account " + account);
        }
    }
}
