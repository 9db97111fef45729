package dev.lockstep.web.webhooks;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Delivers what is due. Several may do so at the same time, in one process or in many. Thread-safe. */
final class Courier {

    /** At a time: each waits for somebody else's machine. */
    private static final int MOST = 32;

    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;

    private final Deliveries deliveries;
    private final Transport transport;
    private final InstantSource clock;

    Courier(Deliveries deliveries, Transport transport, InstantSource clock) {
        this.deliveries = deliveries;
        this.transport = transport;
        this.clock = clock;
    }

    /**
     * Tries what is due, {@value #MOST} at most, and waits for all answers.
     *
     * @return how many it has tried
     */
    int round() throws InterruptedException {
        List<Attempt> attempts = deliveries.take(MOST);
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            each.invokeAll(attempts.stream().map(this::trial).toList());
        }
        return attempts.size();
    }

    private Callable<Boolean> trial(Attempt attempt) {
        return () -> {
            conclude(attempt, transport.post(attempt.url(), headers(attempt), attempt.body()));
            return true;
        };
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
