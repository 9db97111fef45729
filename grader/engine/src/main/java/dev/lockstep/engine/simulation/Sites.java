package dev.lockstep.engine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All places in code that was rewritten in this process, and all fields, by number; thread-safe. */
public final class Sites {

    private static final Map<String, Integer> FIELDS = new HashMap<>();
    private static final List<String> DECLARING_TYPES = new ArrayList<>();
    private static final List<String> NAMES = new ArrayList<>();
    private static Site[] sites = {Site.NOWHERE};
    private static int count = 1;

    private Sites() {}

    /** The place with this number. */
    public static Site get(int number) {
        return sites[number];
    }

    /** Gives a place a number. */
    public static synchronized int add(Site site) {
        if (count == sites.length) {
            sites = Arrays.copyOf(sites, 2 * count);
        }
        sites[count] = site;
        return count++;
    }

    /** The number of a field, the same for all places that use it. */
    public static synchronized int field(String declaringType, String name) {
        return FIELDS.computeIfAbsent(declaringType + "." + name, _ -> {
            DECLARING_TYPES.add(declaringType);
            NAMES.add(name);
            return FIELDS.size();
        });
    }

    /** The class that declares the field with this number. */
    public static synchronized String declaringTypeOf(int field) {
        return DECLARING_TYPES.get(field);
    }

    /** The name of the field with this number. */
    public static synchronized String nameOf(int field) {
        return NAMES.get(field);
    }
}
