package dev.lockstep.runner.protocol;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compiled classes.
 *
 * @param byName class files by binary name, in the names' order, so that equal classes make equal bytes
 */
public record Classes(Map<String, byte[]> byName) {

    public Classes {
        byName = new TreeMap<>(byName);
    }

    /** The class file of a class, by its internal name: "Tally$Entry"; null if there is none. */
    public byte @Nullable [] find(String internalName) {
        return byName.get(internalName.replace('/', '.'));
    }
}
