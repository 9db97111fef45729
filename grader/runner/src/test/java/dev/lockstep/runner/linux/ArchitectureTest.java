package dev.lockstep.runner.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("the architecture of a machine")
class ArchitectureTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, X86_64",
        "Linux, aarch64, ARM64",
        "Linux, riscv64,",
        "Linux, x86,",
        "Mac OS X, aarch64,",
        "Windows 11, amd64,"
    })
    void isKnownOnLinuxForTwoProcessors(String system, String processor, Architecture expected) {
        assertEquals(Optional.ofNullable(expected), Architecture.of(system, processor));
    }
}
