package dev.lockstep.runner.linux;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;

/** Runs a filter program as the kernel does, on a call that is only described. */
final class Interpreter {

    private final List<Instruction> program;

    Interpreter(List<Instruction> program) {
        this.program = program;
    }

    /** What the program answers to a call of {@code number} with these arguments. */
    Answer answer(Architecture architecture, int number, long... arguments) {
        int[] data = data(architecture, number, arguments);
        int accumulator = 0;
        for (int at = 0; at < program.size(); at++) {
            Instruction instruction = program.get(at);
            int operand = instruction.operand();
            switch (instruction.code()) {
                case Instruction.LOAD -> accumulator = data[operand / Integer.BYTES];
                case Instruction.IF_EQUAL -> at += jump(instruction, accumulator == operand);
                case Instruction.IF_AT_LEAST ->
                    at += jump(instruction, Integer.compareUnsigned(accumulator, operand) >= 0);
                case Instruction.IF_ANY_BIT -> at += jump(instruction, (accumulator & operand) != 0);
                case Instruction.RETURN -> {
                    return named(operand);
                }
                default -> fail("no such instruction: " + instruction);
            }
        }
        return fail("the program has no answer");
    }

    Answer answer(Architecture architecture, SystemCall call, long... arguments) {
        return answer(architecture, call.on(architecture).orElseThrow(), arguments);
    }

    private static int jump(Instruction instruction, boolean holds) {
        return holds ? instruction.ifTrue() : instruction.ifFalse();
    }

    /** struct seccomp_data: number, architecture, the caller's address, six arguments. */
    private static int[] data(Architecture architecture, int number, long... arguments) {
        int[] data = new int[16];
        data[0] = number;
        data[1] = architecture.auditNumber();
        for (int argument = 0; argument < arguments.length; argument++) {
            data[4 + 2 * argument] = (int) arguments[argument];
            data[5 + 2 * argument] = (int) (arguments[argument] >>> Integer.SIZE);
        }
        return data;
    }

    private static Answer named(int code) {
        for (Answer answer : Answer.values()) {
            if (answer.code() == code) {
                return answer;
            }
        }
        return fail("no such answer: " + code);
    }
}
