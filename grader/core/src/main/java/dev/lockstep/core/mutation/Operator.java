package dev.lockstep.core.mutation;

import java.util.Locale;

/** A kind of mistake that people make in code with threads, and that can be made in right code automatically. */
public enum Operator {
    DROP_SYNCHRONIZED("a method or block is no longer synchronized"),
    DROP_LOCK("lock and unlock around a block are gone"),
    DROP_VOLATILE("a field is no longer volatile"),
    WHILE_TO_IF("a loop around a wait looks once instead of again and again"),
    NOTIFY_ALL_TO_NOTIFY("one waiting thread is woken instead of all"),
    DROP_SIGNAL("waiting threads are not woken"),
    SWAP_LOCK_ORDER("two locks are taken in the other order"),
    DROP_UNLOCK("a lock is not given back"),
    DROP_RELEASE("a permit is not given back"),
    NARROW_SECTION("the first or last statement of a critical section stands outside"),
    WIDEN_SECTION("the statement before or after a critical section stands inside"),
    SWAP_CALLS("two calls that follow each other are swapped");

    private final String meaning;

    Operator(String meaning) {
        this.meaning = meaning;
    }

    /** What it does to the code, in words. */
    public String meaning() {
        return meaning;
    }

    /** Its name in reports and in a mutant's id: {@code drop-synchronized}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
