package dev.lockstep.web.serve;

import dev.lockstep.web.http.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Routes with their roles and costs: as {@code docs/routes.md} lists them, and as they are served. */
final class RouteTable {

    /** Up to this heading stands what each server answers. */
    static final String ALWAYS = "## With accounts";

    /** To the end. */
    static final String ALL = "";

    private static final Pattern ROW = Pattern.compile("\\| `(GET|PUT|POST) ([^`]+)` \\| (\\w+) \\| (\\w+) \\|.*");

    private RouteTable() {}

    static Map<String, String> listed(String upTo) throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("../docs/routes.md"))) {
            if (!upTo.isEmpty() && line.equals(upTo)) {
                break;
            }
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                listed.put(row.group(1) + " " + row.group(2), row.group(3) + " " + row.group(4));
            }
        }
        return listed;
    }

    static Map<String, String> served(Collection<Route> routes) {
        Map<String, String> served = new TreeMap<>();
        routes.forEach(route -> served.put(route.name(), (route.role() + " " + route.cost()).toLowerCase(Locale.ROOT)));
        return served;
    }
}
