package dev.lockstep.engine.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The names of all threads of an execution, by their numbers; those that share one are told apart: "takes (1)", "takes (2)". */
final class DistinctNames {

    private DistinctNames() {}

    static List<String> of(List<SimThread> threads) {
        List<String> names = new ArrayList<>(threads.size());
        for (SimThread thread : threads) {
            names.add(nameOf(thread));
        }
        return new HashSet<>(names).size() == names.size() ? names : numbered(names);
    }

    private static String nameOf(SimThread thread) {
        String name = thread.thread.getName();
        return name.isEmpty() ? "virtual thread " + thread.id : name;
    }

    private static List<String> numbered(List<String> names) {
        Map<String, Integer> uses = new HashMap<>();
        names.forEach(name -> uses.merge(name, 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        return names.stream()
                .map(name -> uses.getOrDefault(name, 1) == 1
                        ? name
                        : "%s (%d)".formatted(name, seen.merge(name, 1, Integer::sum)))
                .toList();
    }
}
