package dev.lockstep.cli;

import dev.lockstep.core.selfcheck.SelfCheckListener;
import dev.lockstep.core.selfcheck.Subject;
import dev.lockstep.core.text.Layout;
import dev.lockstep.core.text.Printable;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a person a bar while a kata's solutions are graded; it is gone when they are. */
final class CheckProgress implements SelfCheckListener, AutoCloseable {

    private final OneLine line;
    private final ProgressBar bar;

    CheckProgress(String kata, PrintWriter terminal, Layout layout) {
        line = new OneLine(terminal, layout.width() - 1);
        bar = new ProgressBarBuilder()
                .setTaskName(kata)
                .setInitialMax(1)
                .setStyle(layout.unicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .hideEta()
                .setConsumer(line)
                .build();
    }

    @Override
    public void grading(Subject subject, int number, int total) {
        bar.maxHint(total);
        bar.stepTo(number - 1L);
        bar.setExtraMessage(" " + Printable.line(subject.words()));
    }

    /** Clears the line itself, too: a bar that is closed before it was ever drawn is drawn then, and left standing. */
    @Override
    public void close() {
        bar.close();
        line.clear();
    }

    /** A line of a terminal that is written over and over. */
    private record OneLine(PrintWriter terminal, int getMaxRenderedLength) implements ProgressBarConsumer {

        private static final String CLEAR = "\r\u001b[K";

        @Override
        public void accept(String bar) {
            terminal.print("\r" + bar);
            terminal.flush();
        }

        @Override
        public void clear() {
            terminal.print(CLEAR);
            terminal.flush();
        }

        @Override
        public void close() {}
    }
}
