package dev.lockstep.engine.replay;

import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.trace.Columns;

/** Replays an id in a process of its own: the arguments are a program's name and the id. */
final class ReplayElsewhere {

    private ReplayElsewhere() {}

    public static void main(String[] arguments) {
        System.out.print(told(CorpusBodies.body(arguments[0]), ReplayId.parse(arguments[1])));
    }

    static String told(Body body, ReplayId id) {
        return Columns.of(Interleavings.of(body, id.replay(body), CorpusBodies::isOfCorpus), Columns.WIDE);
    }
}
