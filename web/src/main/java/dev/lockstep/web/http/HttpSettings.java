package dev.lockstep.web.http;

import io.github.bucket4j.TimeMeter;
import java.util.Map;
import java.util.Set;

/**
 * How a server listens, and to whom.
 *
 * @param host the address to listen at
 * @param port the port; 0 for any that is free
 * @param names the host names that it answers as; IPv6 addresses in brackets
 * @param visitors knows who may do what
 * @param rates how often one visitor may ask; what is not in it is not limited
 * @param clock by which rates are counted
 */
public record HttpSettings(
        String host, int port, Set<String> names, Visitors visitors, Map<Cost, Rate> rates, TimeMeter clock) {

    /** More than anybody's hands can do, and less than a machine cannot bear. */
    private static final Map<Cost, Rate> USUAL = Map.of(
            Cost.READ, new Rate(600, 12_000),
            Cost.WRITE, new Rate(60, 300),
            Cost.COMPILE, new Rate(20, 120),
            Cost.PLAY, new Rate(60, 240),
            Cost.GRADE, new Rate(20, 30));

    public HttpSettings {
        names = Set.copyOf(names);
        rates = Map.copyOf(rates);
    }

    /** On one's own machine, and reachable from nowhere else. */
    public static HttpSettings local(int port) {
        return new HttpSettings(
                "127.0.0.1",
                port,
                Set.of("localhost", "127.0.0.1", "[::1]"),
                Visitors.LOCAL,
                USUAL,
                TimeMeter.SYSTEM_MILLISECONDS);
    }

    /** The same with other rates, and another clock to count them by. */
    public HttpSettings with(Map<Cost, Rate> otherRates, TimeMeter otherClock) {
        return new HttpSettings(host, port, names, visitors, otherRates, otherClock);
    }

    /** The same, at another port. */
    public HttpSettings at(int otherPort) {
        return new HttpSettings(host, otherPort, names, visitors, rates, clock);
    }

    /** The same, for other people. */
    public HttpSettings with(Visitors others) {
        return new HttpSettings(host, port, names, others, rates, clock);
    }
}
