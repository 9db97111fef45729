package dev.lockstep.runner.protocol;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.Finding.BrokenAssertion;
import dev.lockstep.engine.finding.Finding.DataRace;
import dev.lockstep.engine.finding.Finding.EscapedException;
import dev.lockstep.engine.finding.Finding.LimitExceeded;
import dev.lockstep.engine.finding.Finding.LocksLeft;
import dev.lockstep.engine.finding.Finding.Stuck;
import dev.lockstep.engine.finding.Finding.ThreadsLeft;
import dev.lockstep.engine.finding.StuckThread;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Writes and reads a finding. */
final class FindingCodec {

    private FindingCodec() {}

    static void write(DataOutput out, Finding finding) throws IOException {
        switch (finding) {
            case BrokenAssertion broken -> {
                out.writeByte('a');
                putCause(out, broken.cause());
                Wire.putText(out, broken.message());
                Wire.putList(out, broken.frames(), FindingCodec::putFrame);
            }
            case EscapedException escaped -> {
                out.writeByte('e');
                Wire.putText(out, escaped.type());
                Wire.putText(out, escaped.message());
                Wire.putText(out, escaped.thread());
                out.writeBoolean(escaped.alone());
                Wire.putList(out, escaped.frames(), FindingCodec::putFrame);
            }
            case Stuck stuck -> {
                out.writeByte('s');
                putCause(out, stuck.cause());
                Wire.putList(out, stuck.threads(), FindingCodec::putThread);
            }
            case ThreadsLeft left -> {
                out.writeByte('t');
                Wire.putList(out, left.threads(), FindingCodec::putThread);
            }
            case DataRace race -> {
                out.writeByte('r');
                putCause(out, race.cause());
                Wire.putText(out, race.variable());
                putAccess(out, race.earlier());
                putAccess(out, race.later());
            }
            case LocksLeft left -> {
                out.writeByte('k');
                Wire.putList(out, left.threads(), FindingCodec::putThread);
            }
            case LimitExceeded exceeded -> {
                out.writeByte('l');
                putCause(out, exceeded.cause());
                Wire.putText(out, exceeded.used());
                Wire.putText(out, exceeded.limit());
            }
        }
    }

    static Finding read(DataInput in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'a' -> new BrokenAssertion(getCause(in), Wire.getText(in), Wire.getList(in, FindingCodec::getFrame));
            case 'e' ->
                new EscapedException(
                        Wire.getText(in),
                        Wire.getText(in),
                        Wire.getText(in),
                        in.readBoolean(),
                        Wire.getList(in, FindingCodec::getFrame));
            case 's' -> new Stuck(getCause(in), Wire.getList(in, FindingCodec::getThread));
            case 't' -> new ThreadsLeft(Wire.getList(in, FindingCodec::getThread));
            case 'r' -> new DataRace(getCause(in), Wire.getText(in), getAccess(in), getAccess(in));
            case 'k' -> new LocksLeft(Wire.getList(in, FindingCodec::getThread));
            case 'l' -> new LimitExceeded(getCause(in), Wire.getText(in), Wire.getText(in));
            default -> throw new IOException("no finding begins with byte " + kind);
        };
    }

    private static void putCause(DataOutput out, Cause cause) throws IOException {
        Wire.putText(out, cause.name());
    }

    private static Cause getCause(DataInput in) throws IOException {
        String name = Wire.getText(in);
        return Arrays.stream(Cause.values())
                .filter(cause -> cause.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("there is no such cause"));
    }

    private static void putAccess(DataOutput out, Finding.Access access) throws IOException {
        Wire.putText(out, access.thread());
        out.writeBoolean(access.writes());
        Wire.putList(out, access.frames(), FindingCodec::putFrame);
    }

    private static Finding.Access getAccess(DataInput in) throws IOException {
        return new Finding.Access(Wire.getText(in), in.readBoolean(), Wire.getList(in, FindingCodec::getFrame));
    }

    private static void putThread(DataOutput out, StuckThread thread) throws IOException {
        Wire.putText(out, thread.name());
        Wire.putText(out, thread.waitsFor());
        Wire.putText(out, thread.heldBy());
        Wire.putList(out, thread.holds(), Wire::putText);
        Wire.putList(out, thread.frames(), FindingCodec::putFrame);
    }

    private static StuckThread getThread(DataInput in) throws IOException {
        return new StuckThread(
                Wire.getText(in),
                Wire.getText(in),
                Wire.getText(in),
                Wire.getList(in, Wire::getText),
                Wire.getList(in, FindingCodec::getFrame));
    }

    private static void putFrame(DataOutput out, StackTraceElement frame) throws IOException {
        Wire.putText(out, frame.getClassName());
        Wire.putText(out, frame.getMethodName());
        Wire.putText(out, frame.getFileName() == null ? "" : frame.getFileName());
        out.writeInt(frame.getLineNumber());
    }

    private static StackTraceElement getFrame(DataInput in) throws IOException {
        return new StackTraceElement(Wire.getText(in), Wire.getText(in), Wire.getText(in), in.readInt());
    }
}
