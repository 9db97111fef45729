package dev.lockstep.core.selfcheck.matrix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why checks may be there though they catch nothing, or nothing that others do not; they are named by their sentences. */
final class Arguments {

    /** What these are called in a {@code matrix.json}. */
    static final String CATCH_NOTHING = "catchNothing";

    static final String NEVER_ALONE = "neverAlone";

    private final Map<Worth, Map<String, String>> reasons = new EnumMap<>(Worth.class);

    void add(Worth worth, String property, String because) {
        ofWorth(worth).put(property, because);
    }

    /** Why a check of this worth is there. */
    Optional<String> argument(Worth worth, String property) {
        return Optional.ofNullable(ofWorth(worth).get(property));
    }

    /** Sentences about arguments that nobody needs. */
    List<String> stale(List<Matrix.Row> rows) {
        List<String> stale = new ArrayList<>();
        stale.addAll(stale(CATCH_NOTHING, Worth.NOTHING, rows));
        stale.addAll(stale(NEVER_ALONE, Worth.NEVER_ALONE, rows));
        return stale;
    }

    private List<String> stale(String list, Worth worth, List<Matrix.Row> rows) {
        List<String> stale = new ArrayList<>();
        for (String property : ofWorth(worth).keySet()) {
            var meant =
                    rows.stream().filter(row -> row.property().equals(property)).toList();
            if (meant.isEmpty()) {
                stale.add("matrix.json, %s: there is no such check: \"%s\".".formatted(list, property));
            } else if (meant.stream().noneMatch(row -> row.worth() == worth)) {
                stale.add("matrix.json, %s: this check needs no such argument: \"%s\".".formatted(list, property));
            }
        }
        return stale;
    }

    private Map<String, String> ofWorth(Worth worth) {
        return reasons.computeIfAbsent(worth, _ -> new LinkedHashMap<>());
    }
}
