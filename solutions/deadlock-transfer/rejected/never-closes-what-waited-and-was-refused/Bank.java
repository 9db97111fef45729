import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Only the teller touches the books. Callers put requests into its mailbox. It lends a transfer its accounts, and
 * the caller audits meanwhile. The teller is a virtual thread that stays while requests are open, and counts them.
 */
public class Bank {

    /** A transfer that waits for its accounts. */
    private record Request(int from, int to, long amount, CompletableFuture<Boolean> covered) {}

    private final Queue<Runnable> mailbox = new ArrayDeque<>();
    private boolean hasTeller;

    // the teller's own
    private final long[] balances;
    private final boolean[] lent;
    private final Deque<Request> waiting = new ArrayDeque<>();
    private int open;

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
            open--;
            serveWaiting();
            return null;
        });
    }

    private void receive(Request request) {
        open++;
        if (isBusy(request)) {
            waiting.add(request);
        } else if (!serve(request)) {
            open--;
        }
    }

    private void serveWaiting() {
        for (Iterator<Request> each = waiting.iterator(); each.hasNext(); ) {
            Request request = each.next();
            if (!isBusy(request)) {
                each.remove();
                serve(request);
            }
        }
    }

    private boolean isBusy(Request request) {
        return lent[request.from()] || lent[request.to()];
    }

    /** Lends the request its accounts, or refuses it. */
    private boolean serve(Request request) {
        boolean covered = balances[request.from()] >= request.amount();
        lent[request.from()] = covered;
        lent[request.to()] = covered;
        request.covered().complete(covered);
        return covered;
    }

    private <T> T ask(Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        send(() -> answer.complete(question.get()));
        return answer.join();
    }

    private synchronized void send(Runnable mail) {
        mailbox.add(mail);
        if (hasTeller) {
            notifyAll();
        } else {
            hasTeller = true;
            Thread.startVirtualThread(this::readMail);
        }
    }

    private void readMail() {
        Runnable mail = nextMail();
        while (mail != null) {
            mail.run();
            mail = nextMail();
        }
    }

    /** Null if the teller may go: there is no mail, and no request is open. */
    private synchronized Runnable nextMail() {
        while (mailbox.isEmpty() && open > 0) {
            waitForMail();
        }
        hasTeller = !mailbox.isEmpty();
        return mailbox.poll();
    }

    private void waitForMail() {
        try {
            wait();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the teller", e);
        }
    }

    private void check(int account) {
        if (account < 0 || account >= balances.length) {
            throw new IllegalArgumentException("no account " + account);
        }
    }
}
