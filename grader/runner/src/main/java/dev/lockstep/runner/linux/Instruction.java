package dev.lockstep.runner.linux;

/**
 * One instruction of classic BPF: struct sock_filter of linux/filter.h.
 *
 * @param ifTrue how many instructions a jump skips when its comparison holds
 * @param ifFalse how many it skips otherwise
 * @param operand what is loaded, compared with or returned
 */
record Instruction(int code, int ifTrue, int ifFalse, int operand) {

    /** BPF_LD | BPF_W | BPF_ABS: loads a word of the call's description. */
    static final int LOAD = 0x20;

    /** BPF_JMP | BPF_JEQ | BPF_K. */
    static final int IF_EQUAL = 0x15;

    /** BPF_JMP | BPF_JGE | BPF_K, unsigned. */
    static final int IF_AT_LEAST = 0x35;

    /** BPF_JMP | BPF_JSET | BPF_K. */
    static final int IF_ANY_BIT = 0x45;

    /** BPF_RET | BPF_K. */
    static final int RETURN = 0x06;

    static final int BYTES = 8;

    private static final int FARTHEST_JUMP = 255;

    Instruction {
        if (ifTrue < 0 || ifTrue > FARTHEST_JUMP || ifFalse < 0 || ifFalse > FARTHEST_JUMP) {
            throw new IllegalArgumentException(
                    "a jump skips 0 to %d instructions, not %d or %d".formatted(FARTHEST_JUMP, ifTrue, ifFalse));
        }
    }

    static Instruction load(int offset) {
        return new Instruction(LOAD, 0, 0, offset);
    }

    static Instruction answer(Answer answer) {
        return new Instruction(RETURN, 0, 0, answer.code());
    }
}
