package dev.lockstep.runner.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A policy as the program that the kernel runs before each system call.
 *
 * <p>It kills a process that calls with the numbers of another architecture, for they would mean other calls. What no rule
 * names is refused; what is newer than this table does not exist.
 */
final class FilterProgram {

    /** Offsets in struct seccomp_data; both architectures are little-endian. */
    private static final int NUMBER = 0;

    private static final int ARCHITECTURE = 4;
    private static final int ARGUMENTS = 16;

    /** Numbers from here on belong to the x32 ABI of x86-64. */
    private static final int X32 = 0x4000_0000;

    private final List<Instruction> instructions = new ArrayList<>();

    private FilterProgram() {}

    static List<Instruction> of(Map<SystemCall, Rule> policy, Architecture architecture) {
        FilterProgram program = new FilterProgram();
        program.prologue(architecture);
        policy.forEach((call, rule) -> call.on(architecture).ifPresent(number -> program.add(number, rule)));
        program.epilogue();
        return List.copyOf(program.instructions);
    }

    private void prologue(Architecture architecture) {
        add(Instruction.load(ARCHITECTURE));
        add(new Instruction(Instruction.IF_EQUAL, 1, 0, architecture.auditNumber()));
        add(Instruction.answer(Answer.KILL));
        add(Instruction.load(NUMBER));
        add(new Instruction(Instruction.IF_AT_LEAST, 0, 1, X32));
        add(Instruction.answer(Answer.KILL));
    }

    private void add(int number, Rule rule) {
        List<Instruction> block = block(rule);
        add(new Instruction(Instruction.IF_EQUAL, 0, block.size(), number));
        instructions.addAll(block);
    }

    private void epilogue() {
        add(new Instruction(Instruction.IF_AT_LEAST, 0, 1, SystemCall.FIRST_UNKNOWN));
        add(Instruction.answer(Answer.PRETEND_ABSENT));
        add(Instruction.answer(Answer.REFUSE));
    }

    /** Ends with an answer on every path: it has loaded arguments over the call's number. */
    private static List<Instruction> block(Rule rule) {
        if (rule.isUnconditional()) {
            return List.of(Instruction.answer(rule.answer()));
        }
        List<Instruction> block = new ArrayList<>();
        rule.ways().forEach(way -> block.addAll(way(way)));
        block.add(Instruction.answer(rule.otherwise()));
        return block;
    }

    /** Allows if all conditions hold, else goes on behind its end. */
    private static List<Instruction> way(List<Condition> conditions) {
        List<Instruction> way = new ArrayList<>(List.of(Instruction.answer(Answer.ALLOW)));
        for (Condition condition : conditions.reversed()) {
            way.addAll(0, test(condition, way.size()));
        }
        return way;
    }

    /** Goes on if the condition holds, else skips the {@code rest} of its way. */
    private static List<Instruction> test(Condition condition, int rest) {
        int lower = ARGUMENTS + 2 * Integer.BYTES * condition.argument();
        int bits = condition.lowerHalf();
        return switch (condition.test()) {
            case IS_INT -> List.of(Instruction.load(lower), new Instruction(Instruction.IF_EQUAL, 0, rest, bits));
            case HAS_NONE -> List.of(Instruction.load(lower), new Instruction(Instruction.IF_ANY_BIT, rest, 0, bits));
            case HAS_ANY -> List.of(Instruction.load(lower), new Instruction(Instruction.IF_ANY_BIT, 0, rest, bits));
            case IS ->
                List.of(
                        Instruction.load(lower),
                        new Instruction(Instruction.IF_EQUAL, 0, rest + 2, bits),
                        Instruction.load(lower + Integer.BYTES),
                        new Instruction(Instruction.IF_EQUAL, 0, rest, condition.upperHalf()));
        };
    }

    private void add(Instruction instruction) {
        instructions.add(instruction);
    }
}
