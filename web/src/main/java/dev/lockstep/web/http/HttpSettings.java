package dev.lockstep.web.http;

import io.github.bucket4j.TimeMeter;
import java.util.HashSet;
import java.util.Locale;
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
 * @param reach how people come to it
 */
public record HttpSettings(
        String host,
        int port,
        Set<String> names,
        Visitors visitors,
        Map<Cost, Rate> rates,
        TimeMeter clock,
        Reach reach) {

    private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** More than anybody's hands can do, and less than a machine cannot bear. */
    private static final Map<Cost, Rate> USUAL = Map.of(
            Cost.READ, new Rate(600, 12_000),
            Cost.WRITE, new Rate(60, 300),
            Cost.COMPILE, new Rate(20, 120),
            Cost.PLAY, new Rate(60, 240),
            Cost.GRADE, new Rate(20, 30),
            Cost.PASSWORD, new Rate(10, 10));

    public HttpSettings {
        names = Set.copyOf(names);
        rates = Map.copyOf(rates);
    }

    /** On one's own machine, and reachable from nowhere else. */
    public static HttpSettings local(int port) {
        return new HttpSettings(
                "127.0.0.1", port, OF_THIS_MACHINE, Visitors.LOCAL, USUAL, TimeMeter.SYSTEM_MILLISECONDS, Reach.LOCAL);
    }

    /**
     * For people who sign in.
     *
     * @param host the address to listen at
     */
    public static HttpSettings team(String host, int port, Visitors visitors, Reach reach) {
        Set<String> names = new HashSet<>(OF_THIS_MACHINE);
        reach.publicUrl().map(url -> url.getHost().toLowerCase(Locale.ROOT)).ifPresent(names::add);
        return new HttpSettings(host, port, names, visitors, USUAL, TimeMeter.SYSTEM_MILLISECONDS, reach);
    }

    /** The same with other rates, and another clock to count them by. */
    public HttpSettings with(Map<Cost, Rate> otherRates, TimeMeter otherClock) {
        return new HttpSettings(host, port, names, visitors, otherRates, otherClock, reach);
    }

    /** The same, at another port. */
    public HttpSettings at(int otherPort) {
        return new HttpSettings(host, otherPort, names, visitors, rates, clock, reach);
    }

    /** The same, for other people. */
    public HttpSettings with(Visitors others) {
        return new HttpSettings(host, port, names, others, rates, clock, reach);
    }
}
