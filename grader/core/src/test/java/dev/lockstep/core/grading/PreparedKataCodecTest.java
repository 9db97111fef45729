package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Job;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreparedKataCodecTest {

    private static final PreparedKata KATA = new PreparedKata(
            new Classes(Map.of("TallyTest", new byte[] {1, 2, 3}, "TallyTest$Inner", new byte[0])),
            new Classes(Map.of("Clock", new byte[] {4, 5})),
            List.of(
                    new PlannedCheck(
                            "visible-1", Group.VISIBLE, CheckKind.ONCE, "naïve – but 漢字", "[engine:junit-jupiter]/a"),
                    new PlannedCheck(
                            "concurrency-1",
                            Group.CONCURRENCY,
                            CheckKind.EVERY_SCHEDULE,
                            "nothing is lost",
                            "[engine:junit-jupiter]/b")),
            Map.of("hidden/right/one", new Job.Implementation(new Classes(Map.of("Tally", new byte[] {6})), true)));

    @Test
    void readsWhatItWrote() throws IOException {
        PreparedKata read = read(written(KATA));

        assertEquals(KATA.checks(), read.checks());
        assertEquals(KATA.tests().byName().keySet(), read.tests().byName().keySet());
        Job.Implementation one = read.implementations().get("hidden/right/one");
        assertNotNull(one);
        assertTrue(one.right());
        assertArrayEquals(new byte[] {6}, one.classes().byName().get("Tally"));
        assertArrayEquals(new byte[] {4, 5}, read.supplied().byName().get("Clock"));
        KATA.tests()
                .byName()
                .forEach((name, bytes) ->
                        assertArrayEquals(bytes, read.tests().byName().get(name), name));
    }

    @Test
    void refusesAGroupThatItDoesNotKnow() throws IOException {
        String changed = new String(written(KATA), StandardCharsets.ISO_8859_1).replace("VISIBLE", "INVISBL");

        assertThrows(IOException.class, () -> read(changed.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static byte[] written(PreparedKata kata) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PreparedKataCodec.write(new DataOutputStream(bytes), kata);
        return bytes.toByteArray();
    }

    private static PreparedKata read(byte[] bytes) throws IOException {
        return PreparedKataCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
