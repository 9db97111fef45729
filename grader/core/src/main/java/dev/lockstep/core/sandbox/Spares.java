package dev.lockstep.core.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Processes of one kind that nobody has used yet, the one that has waited longest first. Thread-safe. */
final class Spares {

    private final int most;
    private final Deque<Spare> waiting = new ArrayDeque<>();
    private boolean closed;

    /**
     * None yet.
     *
     * @param most how many there may be
     */
    Spares(int most) {
        this.most = most;
    }

    private record Spare(Wanted wanted, SandboxedProcess process) {}

    /** Whether one more for {@code wanted} would be kept. */
    synchronized boolean lack(Wanted wanted) {
        long there =
                waiting.stream().filter(spare -> spare.wanted().equals(wanted)).count();
        return !closed && there < most;
    }

    /** Whether one more would be kept without another one's having to go. */
    synchronized boolean haveRoom() {
        return !closed && waiting.size() < most;
    }

    /**
     * Keeps a process.
     *
     * @return what has to be closed for it: the one that has waited longest, or itself
     */
    synchronized Optional<SandboxedProcess> put(Wanted wanted, SandboxedProcess process) {
        if (closed || most == 0) {
            return Optional.of(process);
        }
        waiting.addLast(new Spare(wanted, process));
        return waiting.size() > most ? Optional.of(waiting.removeFirst().process()) : Optional.empty();
    }

    /** Hands out one for {@code wanted}, never to be seen here again. One that has died of itself is closed and passed over. */
    Optional<SandboxedProcess> take(Wanted wanted) {
        Optional<SandboxedProcess> taken = remove(wanted);
        while (taken.isPresent() && !taken.get().isAlive()) {
            taken.get().close();
            taken = remove(wanted);
        }
        return taken;
    }

    private synchronized Optional<SandboxedProcess> remove(Wanted wanted) {
        Optional<Spare> first =
                waiting.stream().filter(spare -> spare.wanted().equals(wanted)).findFirst();
        first.ifPresent(waiting::remove);
        return first.map(Spare::process);
    }

    /** Closes a process, unless it has been handed out. */
    void giveUp(SandboxedProcess process) {
        if (forget(process)) {
            process.close();
        }
    }

    private synchronized boolean forget(SandboxedProcess process) {
        return waiting.removeIf(spare -> spare.process() == process);
    }

    /** Closes all of them, and from now on each that would be put here. */
    void close() {
        rest().forEach(spare -> spare.process().close());
    }

    private synchronized List<Spare> rest() {
        closed = true;
        List<Spare> rest = new ArrayList<>(waiting);
        waiting.clear();
        return rest;
    }
}
