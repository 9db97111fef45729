package dev.lockstep.web.webhooks;

import dev.lockstep.web.storage.StorageException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers what is due. Several may do so at the same time, in one process or in many. Thread-safe. */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** At a time: each waits for somebody else's machine. */
    private static final int MOST = 64;

    /** Of those, of one webhook. */
    private static final int MOST_EACH = 16;

    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;

    private final Deliveries deliveries;
    private final Transport transport;
    private final InstantSource clock;
    private final Executor threads;
    private final UnderWay underWay = new UnderWay();

    /**
     * @param threads has one for each try
     */
    Courier(Deliveries deliveries, Transport transport, InstantSource clock, Executor threads) {
        this.deliveries = deliveries;
        this.transport = transport;
        this.clock = clock;
        this.threads = threads;
    }

    /**
     * Begins to try what is due, and waits for no answers. A webhook whose receiver has not answered yet what it was sent before is left out: who
     * is slow has only themselves wait.
     *
     * @return how many tries it has begun
     */
    int round() {
        List<Attempt> attempts = deliveries.take(MOST - underWay.count(), MOST_EACH, underWay.webhooks());
        attempts.forEach(attempt -> underWay.begin(attempt.webhook()));
        attempts.forEach(attempt -> threads.execute(() -> make(attempt)));
        return attempts.size();
    }

    /** What cannot be written down is tried again by whoever comes next. */
    private void make(Attempt attempt) {
        try {
            conclude(attempt, transport.post(attempt.url(), headers(attempt), attempt.body()));
        } catch (StorageException | RejectedExecutionException e) {
            LOG.debug("what came of a delivery could not be written down", e);
        } catch (RuntimeException e) {
            LOG.error("a webhook could not be told", e);
        } finally {
            underWay.end(attempt.webhook());
        }
    }

    private Map<String, String> headers(Attempt attempt) {
        return new TreeMap<>(Map.of(
                "Lockstep-Event",
                attempt.type().words(),
                "Lockstep-Delivery",
                attempt.delivery(),
                Signature.HEADER,
                Signature.header(attempt.secret(), clock.instant(), attempt.body())));
    }

    private void conclude(Attempt attempt, Answer answer) {
        switch (answer) {
            case Answer.Status(int code)
            when code >= 200 && code < 300 -> deliveries.delivered(attempt, "answered " + code);
            case Answer.Status(int code) when mayPass(code) -> deliveries.missed(attempt, "answered " + code);
            case Answer.Status(int code) -> deliveries.failed(attempt, "answered " + code);
            case Answer.None(String why) -> deliveries.missed(attempt, why);
            case Answer.NotAllowed(String why) -> deliveries.failed(attempt, why);
        }
    }

    /** Any other status says that the message or its address is wrong, which waiting does not mend. Redirects are not followed. */
    private static boolean mayPass(int code) {
        return code >= 500 || code == TIMEOUT || code == TOO_MANY;
    }
}
