package dev.lockstep.core.grading;

import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Job.Implementation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes and reads a prepared kata. */
final class PreparedKataCodec {

    /** Changes whenever the format does, or what keeps a kata from being prepared. */
    static final String VERSION = "6";

    private PreparedKataCodec() {}

    static byte[] encode(PreparedKata prepared) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(new DataOutputStream(bytes), prepared);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** Decodes what {@link #encode} made; a checksum vouches for it. */
    static PreparedKata decode(byte[] bytes) {
        try {
            return read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("the checksum is right, the content is not", e);
        }
    }

    static void write(DataOutputStream out, PreparedKata prepared) throws IOException {
        writeClasses(out, prepared.tests());
        writeClasses(out, prepared.supplied());
        out.writeInt(prepared.implementations().size());
        for (var entry : prepared.implementations().entrySet()) {
            out.writeUTF(entry.getKey());
            writeClasses(out, entry.getValue().classes());
            out.writeBoolean(entry.getValue().right());
        }
        out.writeInt(prepared.checks().size());
        for (PlannedCheck check : prepared.checks()) {
            out.writeUTF(check.id());
            out.writeUTF(check.group().name());
            out.writeUTF(check.kind().name());
            out.writeUTF(check.property());
            out.writeUTF(check.uniqueId());
        }
    }

    private static void writeClasses(DataOutputStream out, Classes classes) throws IOException {
        out.writeInt(classes.byName().size());
        for (var entry : classes.byName().entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            out.write(entry.getValue());
        }
    }

    static PreparedKata read(DataInputStream in) throws IOException {
        Classes tests = readClasses(in);
        Classes supplied = readClasses(in);
        Map<String, Implementation> implementations = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            implementations.put(in.readUTF(), new Implementation(readClasses(in), in.readBoolean()));
        }
        List<PlannedCheck> checks = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            checks.add(new PlannedCheck(
                    in.readUTF(), group(in.readUTF()), kind(in.readUTF()), in.readUTF(), in.readUTF()));
        }
        return new PreparedKata(tests, supplied, checks, implementations);
    }

    private static Classes readClasses(DataInputStream in) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            classes.put(name, bytes);
        }
        return new Classes(classes);
    }

    private static CheckKind kind(String name) throws IOException {
        try {
            return CheckKind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("there is no kind of check named " + name, e);
        }
    }

    private static Group group(String name) throws IOException {
        try {
            return Group.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("there is no group named " + name, e);
        }
    }
}
