package dev.lockstep.runner.linux;

/**
 * What must hold of one argument of a system call.
 *
 * <p>Arguments that the kernel takes as an int are compared as such: it does not look at the upper half either.
 *
 * @param argument counted from 0
 * @param value what it is compared with
 */
record Condition(int argument, Test test, long value) {

    /** How an argument is compared. */
    enum Test {
        /** All 64 bits are the same. */
        IS,

        /** The lower 32 bits are the same. */
        IS_INT,

        /** None of the value's bits is set; they are among the lower 32. */
        HAS_NONE,

        /** One of the value's bits is set at least; they are among the lower 32. */
        HAS_ANY
    }

    static Condition is(int argument, long value) {
        return new Condition(argument, Test.IS, value);
    }

    static Condition isInt(int argument, int value) {
        return new Condition(argument, Test.IS_INT, value);
    }

    static Condition hasNone(int argument, int bits) {
        return new Condition(argument, Test.HAS_NONE, bits);
    }

    static Condition hasAny(int argument, int bits) {
        return new Condition(argument, Test.HAS_ANY, bits);
    }

    int lowerHalf() {
        return (int) value;
    }

    int upperHalf() {
        return (int) (value >>> Integer.SIZE);
    }
}
