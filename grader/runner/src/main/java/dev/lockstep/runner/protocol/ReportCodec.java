package dev.lockstep.runner.protocol;

import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.runner.protocol.CheckReport.Failed;
import dev.lockstep.runner.protocol.CheckReport.Fault;
import dev.lockstep.runner.protocol.CheckReport.Inconclusive;
import dev.lockstep.runner.protocol.CheckReport.NotAsked;
import dev.lockstep.runner.protocol.CheckReport.OutOfPatience;
import dev.lockstep.runner.protocol.CheckReport.Passed;
import dev.lockstep.runner.protocol.CheckReport.Unsupported;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Writes and reads what the runner says of a check. */
final class ReportCodec {

    private ReportCodec() {}

    static void write(DataOutput out, CheckReport report) throws IOException {
        switch (report) {
            case Passed(var coverage) -> {
                out.writeByte('p');
                Wire.putOptional(out, coverage, ReportCodec::putCoverage);
            }
            case Failed(var findings, var interleaving, var schedules) -> {
                out.writeByte('f');
                Wire.putList(out, findings, FindingCodec::write);
                Wire.putOptional(out, interleaving, InterleavingCodec::write);
                Wire.putList(out, schedules, Wire::putText);
            }
            case Inconclusive(String why) -> putText(out, 'i', why);
            case OutOfPatience(String why) -> putText(out, 'o', why);
            case NotAsked() -> out.writeByte('n');
            case Unsupported(String what, String type, int line) -> {
                putText(out, 'u', what);
                Wire.putText(out, type);
                out.writeInt(line);
            }
            case Fault(String detail) -> putText(out, 'x', detail);
        }
    }

    static CheckReport read(DataInput in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'p' -> new Passed(Wire.getOptional(in, ReportCodec::getCoverage));
            case 'u' -> new Unsupported(Wire.getText(in), Wire.getText(in), in.readInt());
            case 'f' ->
                new Failed(
                        Wire.getList(in, FindingCodec::read),
                        Wire.getOptional(in, InterleavingCodec::read),
                        Wire.getList(in, Wire::getText));
            case 'i' -> new Inconclusive(Wire.getText(in));
            case 'o' -> new OutOfPatience(Wire.getText(in));
            case 'n' -> new NotAsked();
            case 'x' -> new Fault(Wire.getText(in));
            default -> throw new IOException("no report begins with byte " + kind);
        };
    }

    private static void putCoverage(DataOutput out, Coverage coverage) throws IOException {
        out.writeBoolean(
                switch (coverage) {
                    case Coverage.Every _ -> true;
                    case Coverage.Sample _ -> false;
                });
        out.writeInt(coverage.schedules());
    }

    private static Coverage getCoverage(DataInput in) throws IOException {
        boolean every = in.readBoolean();
        int schedules = in.readInt();
        if (schedules < 0) {
            throw new IOException("a coverage of " + schedules + " schedules was announced");
        }
        return every ? new Coverage.Every(schedules) : new Coverage.Sample(schedules);
    }

    private static void putText(DataOutput out, char kind, String text) throws IOException {
        out.writeByte(kind);
        Wire.putText(out, text);
    }
}
