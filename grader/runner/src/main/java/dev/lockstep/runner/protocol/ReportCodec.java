package dev.lockstep.runner.protocol;

import dev.lockstep.runner.protocol.CheckReport.Failed;
import dev.lockstep.runner.protocol.CheckReport.Fault;
import dev.lockstep.runner.protocol.CheckReport.Inconclusive;
import dev.lockstep.runner.protocol.CheckReport.OutOfPatience;
import dev.lockstep.runner.protocol.CheckReport.Passed;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Writes and reads what the runner says of a check. */
final class ReportCodec {

    private ReportCodec() {}

    static void write(DataOutput out, CheckReport report) throws IOException {
        switch (report) {
            case Passed() -> out.writeByte('p');
            case Failed(var findings) -> {
                out.writeByte('f');
                Wire.putList(out, findings, FindingCodec::write);
            }
            case Inconclusive(String why) -> putText(out, 'i', why);
            case OutOfPatience(String why) -> putText(out, 'o', why);
            case Fault(String detail) -> putText(out, 'x', detail);
        }
    }

    static CheckReport read(DataInput in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'p' -> new Passed();
            case 'f' -> new Failed(Wire.getList(in, FindingCodec::read));
            case 'i' -> new Inconclusive(Wire.getText(in));
            case 'o' -> new OutOfPatience(Wire.getText(in));
            case 'x' -> new Fault(Wire.getText(in));
            default -> throw new IOException("no report begins with byte " + kind);
        };
    }

    private static void putText(DataOutput out, char kind, String text) throws IOException {
        out.writeByte(kind);
        Wire.putText(out, text);
    }
}
