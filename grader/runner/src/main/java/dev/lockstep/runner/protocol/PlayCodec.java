package dev.lockstep.runner.protocol;

import dev.lockstep.engine.trace.Lane;
import dev.lockstep.engine.trace.Position;
import dev.lockstep.engine.trace.Position.Actor;
import dev.lockstep.engine.trace.Position.Line;
import dev.lockstep.engine.trace.Position.Option;
import dev.lockstep.engine.trace.Position.Sort;
import dev.lockstep.engine.trace.Position.State;
import dev.lockstep.engine.trace.Step;
import dev.lockstep.runner.protocol.PlayReport.NotPlayed;
import dev.lockstep.runner.protocol.PlayReport.Stands;
import dev.lockstep.runner.protocol.PlayReport.Stray;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;

/** Writes and reads what the runner says of a play. */
final class PlayCodec {

    private PlayCodec() {}

    static void write(DataOutput out, PlayReport report) throws IOException {
        switch (report) {
            case Stands(Position position, var found) -> {
                out.writeByte('p');
                putPosition(out, position);
                Wire.putOptional(out, found, ReportCodec::write);
            }
            case Stray(String why) -> {
                out.writeByte('s');
                Wire.putText(out, why);
            }
            case NotPlayed(CheckReport why) -> {
                out.writeByte('n');
                ReportCodec.write(out, why);
            }
        }
    }

    static PlayReport read(DataInput in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'p' -> new Stands(getPosition(in), getFound(in));
            case 's' -> new Stray(Wire.getText(in));
            case 'n' -> new NotPlayed(ReportCodec.read(in));
            default -> throw new IOException("no report of a play begins with byte " + kind);
        };
    }

    private static Optional<CheckReport.Failed> getFound(DataInput in) throws IOException {
        Optional<CheckReport> found = Wire.getOptional(in, ReportCodec::read);
        if (found.isPresent() && !(found.get() instanceof CheckReport.Failed)) {
            throw new IOException("a play finds nothing but failures");
        }
        return found.map(CheckReport.Failed.class::cast);
    }

    private static void putPosition(DataOutput out, Position position) throws IOException {
        Wire.putList(out, position.threads(), PlayCodec::putActor);
        Wire.putList(out, position.steps(), InterleavingCodec::putStep);
        MomentCodec.write(out, position.now());
        Wire.putList(out, position.output(), PlayCodec::putLine);
        Wire.putList(out, position.options(), PlayCodec::putOption);
    }

    private static Position getPosition(DataInput in) throws IOException {
        return new Position(
                Wire.getList(in, PlayCodec::getActor),
                Wire.getList(in, InterleavingCodec::getStep),
                MomentCodec.read(in),
                Wire.getList(in, PlayCodec::getLine),
                Wire.getList(in, PlayCodec::getOption));
    }

    private static void putActor(DataOutput out, Actor actor) throws IOException {
        out.writeInt(actor.lane().number());
        Wire.putText(out, actor.lane().name());
        Wire.putText(out, actor.state().name());
    }

    private static Actor getActor(DataInput in) throws IOException {
        return new Actor(new Lane(in.readInt(), Wire.getText(in)), Wire.getConstant(in, State.values()));
    }

    private static void putLine(DataOutput out, Line line) throws IOException {
        out.writeInt(line.thread());
        Wire.putText(out, line.text());
    }

    private static Line getLine(DataInput in) throws IOException {
        return new Line(in.readInt(), Wire.getText(in));
    }

    private static void putOption(DataOutput out, Option option) throws IOException {
        Wire.putText(out, option.move());
        out.writeInt(option.thread());
        Wire.putText(out, option.sort().name());
        Wire.putText(out, option.words());
        Wire.putText(out, option.kind().name());
        Wire.putOptional(out, option.place(), InterleavingCodec::putPlace);
        Wire.putList(out, option.then(), Wire::putText);
    }

    private static Option getOption(DataInput in) throws IOException {
        return new Option(
                Wire.getText(in),
                in.readInt(),
                Wire.getConstant(in, Sort.values()),
                Wire.getText(in),
                Wire.getConstant(in, Step.Kind.values()),
                Wire.getOptional(in, InterleavingCodec::getPlace),
                Wire.getList(in, Wire::getText));
    }
}
