package dev.lockstep.web.operate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes what was measured in the <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">text format of Prometheus</a>,
 * version 0.0.4. Not thread-safe.
 */
public final class Exposition {

    /** What the answer's type is. */
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder text = new StringBuilder();

    /** What a family of values is. */
    public enum Type {
        COUNTER,
        GAUGE,
        HISTOGRAM
    }

    /** Begins a family; its values follow. */
    public Exposition family(String name, Type type, String help) {
        text.append("# HELP %s %s%n# TYPE %s %s%n"
                .replace("%n", "\n")
                .formatted(name, help, name, type.name().toLowerCase(Locale.ROOT)));
        return this;
    }

    /**
     * Adds a value.
     *
     * @param labels by their names, in the order of the map
     */
    public Exposition value(String name, Map<String, String> labels, double value) {
        text.append(name)
                .append(labels(labels))
                .append(' ')
                .append(number(value))
                .append('\n');
        return this;
    }

    /** The same for what is counted. */
    public Exposition value(String name, Map<String, String> labels, long count) {
        return value(name, labels, (double) count);
    }

    /**
     * Adds a histogram of durations.
     *
     * @param buckets with rising bounds; the last one has none
     * @param seconds the sum of all
     */
    public Exposition histogram(String name, Map<String, String> labels, List<Bucket> buckets, double seconds) {
        long count = 0;
        for (Bucket bucket : buckets) {
            count += bucket.count();
            value(name + "_bucket", with(labels, bucket.bound()), count);
        }
        value(name + "_sum", labels, seconds);
        return value(name + "_count", labels, count);
    }

    /**
     * How many durations there were up to a bound, and above the one before.
     *
     * @param bound in seconds; infinite for the last one
     */
    public record Bucket(double bound, long count) {}

    private static Map<String, String> with(Map<String, String> labels, double bound) {
        Map<String, String> all = new LinkedHashMap<>(labels);
        all.put("le", Double.isInfinite(bound) ? "+Inf" : number(bound));
        return all;
    }

    private static String labels(Map<String, String> labels) {
        return labels.isEmpty()
                ? ""
                : labels.entrySet().stream()
                        .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + '"')
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** All that was written so far. */
    public String text() {
        return text.toString();
    }
}
