package dev.lockstep.core.report;

import dev.lockstep.core.text.Colour;
import dev.lockstep.core.text.Layout;
import dev.lockstep.core.text.Page;
import dev.lockstep.core.text.Printable;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.StuckThread;
import java.util.List;

/**
 * Who holds what and who waits for what, threads below each other; a deadlock's cycle is closed by a line at the left:
 *
 * <pre>
 *   ┌─▶ thread "moves 1 to 2"
 *   │     holds      the monitor of Account 1
 *   │     waits for  the monitor of Account 2, held by "moves 2 to 1"
 *   │     at         Bank.java:14 (transfer)
 *   │     ▼
 *   │   thread "moves 2 to 1"
 *   │     …
 *   └─────┘
 * </pre>
 */
final class StuckPicture {

    private static final String ENDED = "a thread that has ended";

    private final Page page;
    private final boolean cycle;

    private StuckPicture(Page page, boolean cycle) {
        this.page = page;
        this.cycle = cycle;
    }

    static void add(Page page, Finding.Stuck stuck) {
        boolean cycle = stuck.cause() == Cause.DEADLOCK || stuck.cause() == Cause.SELF_DEADLOCK;
        new StuckPicture(page, cycle).threads(stuck.threads());
    }

    /** Threads that are in nobody's way, below each other. */
    static void add(Page page, Finding.ThreadsLeft left) {
        new StuckPicture(page, false).threads(left.threads());
    }

    /** Threads that have ended and what they still hold. */
    static void add(Page page, Finding.LocksLeft left) {
        new StuckPicture(page, false).threads(left.threads());
    }

    private void threads(List<StuckThread> threads) {
        for (int i = 0; i < threads.size(); i++) {
            if (i > 0) {
                between();
            }
            thread(threads.get(i), i == 0);
        }
        if (cycle && !threads.isEmpty()) {
            page.line(faint(layout().mark("  └─────┘", "  +-----+")));
        }
    }

    private void between() {
        if (cycle) {
            page.line(faint(layout().mark("  │     ▼", "  |     v")));
        } else {
            page.blank();
        }
    }

    private void thread(StuckThread thread, boolean first) {
        String arrow = cycle && first ? layout().mark("  ┌─▶ ", "  +-> ") : rail();
        page.item(faint(arrow), arrow.length(), "thread \"%s\"".formatted(Printable.line(thread.name())));
        thread.holds().forEach(lock -> fact("holds", Printable.line(lock)));
        if (!thread.waitsFor().isEmpty()) {
            fact("waits for", waitsFor(thread));
        }
        if (!thread.frames().isEmpty()) {
            fact("at", Frames.placeAndMethod(thread.frames().getFirst()));
        }
    }

    private static String waitsFor(StuckThread thread) {
        String what = Printable.line(thread.waitsFor());
        if (thread.heldBy().isEmpty() || what.startsWith("the end of ")) {
            return what;
        }
        String holder = Printable.line(thread.heldBy());
        return what + ", held by " + (holder.equals(ENDED) ? holder : '"' + holder + '"');
    }

    private void fact(String word, String words) {
        String lead = "%s  %-11s".formatted(rail(), word);
        page.item(faint(rail()) + lead.substring(rail().length()), lead.length(), words);
    }

    private String rail() {
        return cycle ? layout().mark("  │   ", "  |   ") : "      ";
    }

    private String faint(String text) {
        return layout().paint(Colour.FAINT, text);
    }

    private Layout layout() {
        return page.layout();
    }
}
