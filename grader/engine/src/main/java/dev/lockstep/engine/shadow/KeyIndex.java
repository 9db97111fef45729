package dev.lockstep.engine.shadow;

/** Finds keys in an array that does not change, by their hash codes; null is no key. */
final class KeyIndex {

    private final Object[] keys;

    /** One more than the index of a key; 0 where there is none. A key is at its hash code, or after it. */
    private final int[] slots;

    /**
     * An index of {@code keys}.
     *
     * @param word what a key is called: "key" or "element"
     * @throws NullPointerException if one of them is null
     * @throws IllegalArgumentException if two of them are equal
     */
    KeyIndex(Object[] keys, String word) {
        this.keys = keys;
        this.slots = new int[2 * keys.length + 1];
        for (int i = 0; i < keys.length; i++) {
            int slot = slotOf(keys[i]);
            if (slots[slot] != 0) {
                throw new IllegalArgumentException("duplicate " + word + ": " + keys[i]);
            }
            slots[slot] = i + 1;
        }
    }

    /** Where {@code key} is; -1 if it is not there. */
    int of(Object key) {
        return slots[slotOf(key)] - 1;
    }

    private int slotOf(Object key) {
        int slot = Math.floorMod(key.hashCode(), slots.length);
        while (slots[slot] != 0 && !key.equals(keys[slots[slot] - 1])) {
            slot = (slot + 1) % slots.length;
        }
        return slot;
    }
}
