package dev.lockstep.engine.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an execution ends, and what went wrong in it until then. */
final class Conclusion {

    private final List<Result.Escape> escaped = new ArrayList<>(0);
    private Result.@Nullable Ending ending;
    private @Nullable String unsupported;
    private @Nullable Throwable failedWork;
    private @Nullable Throwable fault;

    /** Ends the execution, unless it has ended already: no thread is resumed any more. */
    void end(Result.Ending how) {
        if (ending == null) {
            ending = how;
        }
    }

    boolean reached() {
        return ending != null;
    }

    Result.Ending ending() {
        return ending == null ? Result.Ending.COMPLETE : ending;
    }

    /** Ends the execution, however it seemed to end: something in it cannot be modelled. */
    void refuse(String what) {
        unsupported = what;
        ending = Result.Ending.UNSUPPORTED;
    }

    /** Ends the execution if {@code thrown} is not the program's own doing; says whether it did. */
    boolean endedBy(Throwable thrown) {
        if (thrown instanceof Unsupported) {
            unsupported = thrown.getMessage();
            end(Result.Ending.UNSUPPORTED);
            return true;
        }
        if (Faults.isOfEngine(thrown)) {
            failed(thrown);
            return true;
        }
        return false;
    }

    /** Ends the execution: {@code thrown} shows a mistake of the engine. Once something was refused, nothing else counts. */
    void failed(Throwable thrown) {
        if (fault == null && unsupported == null) {
            fault = thrown;
            end(Result.Ending.UNSUPPORTED);
        }
    }

    void throwFault() {
        if (fault != null) {
            throw new EngineFault(fault);
        }
    }

    /** Notes what ended the work of a thread although the thread itself ends as usual. */
    void workFailed(Throwable thrown) {
        if (!endedBy(thrown) && failedWork == null) {
            failedWork = thrown;
        }
    }

    /** What ended the work of a thread first; null if all went well. */
    @Nullable
    Throwable failedWork() {
        return failedWork;
    }

    /** Notes what ended a thread other than the body's own, and was handled by nobody. */
    void escaped(SimThread thread, Throwable thrown) {
        escaped.add(new Result.Escape(thread.thread.getName(), thread.id, thrown));
    }

    List<Result.Escape> escaped() {
        return escaped;
    }

    /** What was not modelled; null if all was. */
    @Nullable
    String unsupported() {
        return unsupported;
    }
}
