package dev.lockstep.runner.protocol;

import java.util.Map;
import java.util.TreeMap;

/**
 * Compiled classes.
 *
 * @param byName class files by binary name, in the names' order, so that equal classes make equal bytes
 */
public record Classes(Map<String, byte[]> byName) {

    public Classes {
        byName = new TreeMap<>(byName);
    }
}
