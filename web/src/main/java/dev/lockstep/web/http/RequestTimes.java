package dev.lockstep.web.http;

import dev.lockstep.web.operate.Exposition;
import dev.lockstep.web.operate.Exposition.Bucket;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long this process took for its answers, by route and status: a route as the table of routes has it, and never as somebody has typed
 * it, for what is typed has no end. Thread-safe.
 */
public final class RequestTimes {

    private static final String NAME = "lockstep_http_request_seconds";
    private static final String BEGIN = "lockstep.begin";
    private static final double MILLIS = 1_000;
    private static final double NANOS_OF_A_MILLI = 1_000_000;

    /** In milliseconds: pages are to be there within 40, and live streams last for minutes. */
    private static final List<Double> BOUNDS =
            List.of(5.0, 10.0, 20.0, 40.0, 80.0, 200.0, 500.0, 1_000.0, 5_000.0, 60_000.0);

    private final SortedMap<Key, Times> all = Collections.synchronizedSortedMap(new TreeMap<>());

    private record Key(String route, int status) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byRoute = route.compareTo(other.route);
            return byRoute == 0 ? Integer.compare(status, other.status) : byRoute;
        }
    }

    /** A request has come. */
    static void begin(Context ctx) {
        ctx.attribute(BEGIN, System.nanoTime());
    }

    /** Its answer is made; what no route answers is counted together. */
    void end(Context ctx) {
        Long begin = ctx.attribute(BEGIN);
        if (begin != null) {
            double millis = (System.nanoTime() - begin) / NANOS_OF_A_MILLI;
            add(Route.of(ctx).map(Route::name).orElse("none"), ctx.statusCode(), millis);
        }
    }

    void add(String route, int status, double millis) {
        all.computeIfAbsent(new Key(route, status), _ -> new Times()).add(millis);
    }

    /** Tells a monitoring system. */
    public void tell(Exposition to) {
        to.family(
                NAME,
                Exposition.Type.HISTOGRAM,
                "What this process took for its answers; of live streams, how long they were open.");
        List<Map.Entry<Key, Times>> entries;
        synchronized (all) {
            entries = List.copyOf(all.entrySet());
        }
        entries.forEach(entry -> entry.getValue().tell(labels(entry.getKey()), to));
    }

    private static Map<String, String> labels(Key key) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("route", key.route());
        labels.put("status", Integer.toString(key.status()));
        return labels;
    }

    /** Of one route with one status. */
    private static final class Times {

        private final long[] counts = new long[BOUNDS.size() + 1];
        private double sum;

        synchronized void add(double millis) {
            int bucket = 0;
            while (bucket < BOUNDS.size() && millis > BOUNDS.get(bucket)) {
                bucket++;
            }
            counts[bucket]++;
            sum += millis;
        }

        synchronized void tell(Map<String, String> labels, Exposition to) {
            List<Bucket> buckets = new ArrayList<>();
            for (int i = 0; i < counts.length; i++) {
                double bound = i < BOUNDS.size() ? BOUNDS.get(i) / MILLIS : Double.POSITIVE_INFINITY;
                buckets.add(new Bucket(bound, counts[i]));
            }
            to.histogram(NAME, labels, buckets, sum / MILLIS);
        }
    }
}
