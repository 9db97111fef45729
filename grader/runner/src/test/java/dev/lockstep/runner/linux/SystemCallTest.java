package dev.lockstep.runner.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("the number of a system call")
class SystemCallTest {

    static List<String> tableOfTheKernel() throws IOException {
        try (InputStream in = SystemCallTest.class.getResourceAsStream("system-calls.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("tableOfTheKernel")
    void isTheKernels(String line) {
        String[] columns = line.split(" ", -1);
        SystemCall call = Arrays.stream(SystemCall.values())
                .filter(each -> each.toString().equals(columns[0]))
                .findFirst()
                .orElseThrow();

        assertEquals(number(columns[1]), call.on(Architecture.X86_64), "x86-64");
        assertEquals(number(columns[2]), call.on(Architecture.ARM64), "arm64");
    }

    @Test
    void isHeldToTheTableForEachCall() throws IOException {
        List<String> named =
                tableOfTheKernel().stream().map(line -> line.split(" ", -1)[0]).toList();

        assertEquals(
                Stream.of(SystemCall.values())
                        .map(SystemCall::toString)
                        .sorted()
                        .toList(),
                named.stream().sorted().toList());
    }

    private static OptionalInt number(String column) {
        return column.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(column));
    }
}
