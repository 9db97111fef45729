package dev.lockstep.core.sandbox.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("users of the sandbox")
class UserSlotsTest {

    @TempDir
    private Path folder;

    @Test
    void belongToOneGradingAtATime() throws IOException {
        UserSlots one = slots(3);
        UserSlots other = slots(3);

        try (UserSlots.Slot first = one.take();
                UserSlots.Slot second = other.take()) {
            assertEquals(List.of(1000, 1001), List.of(first.user(), second.user()));
        }
        try (UserSlots.Slot again = other.take()) {
            assertEquals(1000, again.user());
        }
    }

    @Test
    void areNotHandedOutTwiceWhenAllAreTaken() throws IOException {
        UserSlots slots = slots(1);
        try (UserSlots.Slot _ = slots.take()) {
            assertThrows(IOException.class, slots::take);
        }
    }

    @Test
    @DisplayName("are not handed out if another grader, in another process, has them")
    void areKnownToOtherProcesses() throws IOException, InterruptedException {
        assumeTrue(isSuperuser());
        Path file = Files.createDirectory(folder.resolve("users")).resolve("user-1000");
        // Java locks files in a way of its own, so the holder is a JVM, too.
        Path source = Files.writeString(folder.resolve("Hold.java"), """
                void main(String[] arguments) throws Exception {
                    var channel = java.nio.channels.FileChannel.open(
                            java.nio.file.Path.of(arguments[0]),
                            java.nio.file.StandardOpenOption.CREATE,
                            java.nio.file.StandardOpenOption.WRITE);
                    channel.lock();
                    System.out.println("held");
                    System.in.read();
                }
                """);
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        source.toString(),
                        file.toString())
                .start();
        try {
            holder.inputReader().readLine();

            try (UserSlots.Slot slot = slots(2).take()) {
                assertEquals(1001, slot.user());
            }
        } finally {
            holder.destroyForcibly().waitFor();
        }
        try (UserSlots.Slot slot = slots(2).take()) {
            assertEquals(1000, slot.user(), "given back when its holder died");
        }
    }

    @Test
    void haveNumbersThatNobodyElseUses() {
        assertEquals(OptionalInt.of(0x70C1_0000), UserNumbers.firstWithin(List.of("         0          0 4294967295")));
    }

    @Test
    void haveLowerNumbersInAContainerWithFewUsers() {
        assertEquals(OptionalInt.of(59_000), UserNumbers.firstWithin(List.of("0 100000 65536")));
        assertEquals(OptionalInt.empty(), UserNumbers.firstWithin(List.of("0 1000 1", "1 100000 1000")));
    }

    private UserSlots slots(int count) throws IOException {
        assumeTrue(isSuperuser());
        return new UserSlots(folder.resolve("users"), 1000, count);
    }

    private static boolean isSuperuser() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }
}
