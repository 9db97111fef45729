package dev.lockstep.runner.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("a filter program")
class FilterProgramTest {

    private static final int MOST_INSTRUCTIONS = 4096;

    @Test
    void killsAProcessThatCallsAsAnotherArchitecture() {
        Interpreter filter = filter(Map.of(SystemCall.READ, Rule.ALLOW), Architecture.X86_64);

        assertEquals(Answer.ALLOW, filter.answer(Architecture.X86_64, SystemCall.READ));
        assertEquals(Answer.KILL, filter.answer(Architecture.ARM64, SystemCall.READ));
    }

    @Test
    void killsAProcessThatUsesTheNumbersOfX32() {
        Interpreter filter = filter(Map.of(SystemCall.READ, Rule.ALLOW), Architecture.X86_64);

        assertEquals(Answer.KILL, filter.answer(Architecture.X86_64, 0x4000_0000));
        assertEquals(Answer.KILL, filter.answer(Architecture.X86_64, -1));
    }

    @Test
    void refusesWhatNoRuleNamesAndKnowsNothingNewer() {
        Interpreter filter = filter(Map.of(), Architecture.ARM64);

        assertEquals(Answer.REFUSE, filter.answer(Architecture.ARM64, SystemCall.MOUNT));
        assertEquals(Answer.REFUSE, filter.answer(Architecture.ARM64, 449));
        assertEquals(Answer.PRETEND_ABSENT, filter.answer(Architecture.ARM64, 450));
    }

    @ParameterizedTest
    @CsvSource({
        "IS, 5, 5, ALLOW",
        "IS, 5, 4, REFUSE",
        "IS, 5, 0x100000005, REFUSE",
        "IS, 0x100000005, 0x100000005, ALLOW",
        "IS_INT, 5, 5, ALLOW",
        "IS_INT, 5, 0x100000005, ALLOW",
        "IS_INT, 5, 6, REFUSE",
        "HAS_NONE, 6, 9, ALLOW",
        "HAS_NONE, 6, 2, REFUSE",
        "HAS_ANY, 6, 2, ALLOW",
        "HAS_ANY, 6, 9, REFUSE"
    })
    void comparesAnArgument(Condition.Test test, String value, String argument, Answer expected) {
        Rule rule = Rule.onlyIf(new Condition(3, test, Long.decode(value)));
        Interpreter filter = filter(Map.of(SystemCall.IOCTL, rule), Architecture.X86_64);

        assertEquals(expected, filter.answer(Architecture.X86_64, SystemCall.IOCTL, 7, 7, 7, Long.decode(argument)));
    }

    @Test
    void allowsIfAllConditionsOfOneWayHold() {
        Condition one = Condition.is(0, 1);
        Condition two = Condition.hasAny(1, 2);
        Rule rule = new Rule(List.of(List.of(one, two), List.of(Condition.is(5, 9))), Answer.DENY);
        Interpreter filter = filter(Map.of(SystemCall.IOCTL, rule), Architecture.X86_64);

        assertEquals(Answer.ALLOW, filter.answer(Architecture.X86_64, SystemCall.IOCTL, 1, 2));
        assertEquals(Answer.DENY, filter.answer(Architecture.X86_64, SystemCall.IOCTL, 1, 1));
        assertEquals(Answer.DENY, filter.answer(Architecture.X86_64, SystemCall.IOCTL, 2, 2));
        assertEquals(Answer.ALLOW, filter.answer(Architecture.X86_64, SystemCall.IOCTL, 2, 2, 0, 0, 0, 9));
    }

    @ParameterizedTest
    @EnumSource(Seccomp.Purpose.class)
    void isShortEnoughForTheKernel(Seccomp.Purpose purpose) {
        for (Architecture architecture : Architecture.values()) {
            List<Instruction> program = FilterProgram.of(purpose.policy(), architecture);
            assertTrue(program.size() < MOST_INSTRUCTIONS, () -> program.size() + " instructions");
        }
    }

    @Test
    void jumpsNoFartherThanAByteCanSay() {
        assertThrows(IllegalArgumentException.class, () -> new Instruction(Instruction.IF_EQUAL, 0, 256, 0));
    }

    private static Interpreter filter(Map<SystemCall, Rule> policy, Architecture architecture) {
        return new Interpreter(FilterProgram.of(policy, architecture));
    }
}
