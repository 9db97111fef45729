package dev.lockstep.runner.protocol;

import dev.lockstep.runner.protocol.Message.Compiled;
import dev.lockstep.runner.protocol.Message.Diagnostic;
import dev.lockstep.runner.protocol.Message.End;
import dev.lockstep.runner.protocol.Message.Exploring;
import dev.lockstep.runner.protocol.Message.Finished;
import dev.lockstep.runner.protocol.Message.Listed;
import dev.lockstep.runner.protocol.Message.ListedCheck;
import dev.lockstep.runner.protocol.Message.NotCompiled;
import dev.lockstep.runner.protocol.Message.Played;
import dev.lockstep.runner.protocol.Message.Ready;
import dev.lockstep.runner.protocol.Message.Started;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Set;

/** Writes and reads the content of a message. */
final class MessageCodec {

    private MessageCodec() {}

    static void write(DataOutput out, Message message) throws IOException {
        switch (message) {
            case Ready() -> out.writeByte('r');
            case Compiled(Classes classes) -> {
                out.writeByte('c');
                Wire.putClasses(out, classes);
            }
            case NotCompiled(var diagnostics) -> {
                out.writeByte('n');
                Wire.putList(out, diagnostics, MessageCodec::putDiagnostic);
            }
            case Listed(var checks) -> {
                out.writeByte('l');
                Wire.putList(out, checks, MessageCodec::putListed);
            }
            case Started(int check) -> {
                out.writeByte('s');
                out.writeInt(check);
            }
            case Exploring(int check, int schedules, double part) -> {
                out.writeByte('x');
                out.writeInt(check);
                out.writeInt(schedules);
                out.writeDouble(part);
            }
            case Finished(int check, CheckReport report) -> {
                out.writeByte('f');
                out.writeInt(check);
                ReportCodec.write(out, report);
            }
            case Played(PlayReport report) -> {
                out.writeByte('p');
                PlayCodec.write(out, report);
            }
            case End(boolean spent) -> {
                out.writeByte('e');
                out.writeBoolean(spent);
            }
        }
    }

    static Message read(DataInput in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'r' -> new Ready();
            case 'c' -> new Compiled(Wire.getClasses(in));
            case 'n' -> new NotCompiled(Wire.getList(in, MessageCodec::getDiagnostic));
            case 'l' -> new Listed(Wire.getList(in, MessageCodec::getListed));
            case 's' -> new Started(in.readInt());
            case 'x' -> new Exploring(in.readInt(), in.readInt(), in.readDouble());
            case 'f' -> new Finished(in.readInt(), ReportCodec.read(in));
            case 'p' -> new Played(PlayCodec.read(in));
            case 'e' -> new End(in.readBoolean());
            default -> throw new IOException("no message begins with byte " + kind);
        };
    }

    private static void putDiagnostic(DataOutput out, Diagnostic diagnostic) throws IOException {
        Wire.putText(out, diagnostic.file());
        out.writeInt(diagnostic.line());
        out.writeInt(diagnostic.column());
        Wire.putText(out, diagnostic.text());
    }

    private static Diagnostic getDiagnostic(DataInput in) throws IOException {
        return new Diagnostic(Wire.getText(in), in.readInt(), in.readInt(), Wire.getText(in));
    }

    private static void putListed(DataOutput out, ListedCheck check) throws IOException {
        Wire.putText(out, check.uniqueId());
        Wire.putText(out, check.testClass());
        Wire.putText(out, check.sentence());
        Wire.putList(out, check.tags(), Wire::putText);
    }

    private static ListedCheck getListed(DataInput in) throws IOException {
        return new ListedCheck(
                Wire.getText(in), Wire.getText(in), Wire.getText(in), Set.copyOf(Wire.getList(in, Wire::getText)));
    }
}
