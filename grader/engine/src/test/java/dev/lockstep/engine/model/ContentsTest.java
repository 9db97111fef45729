package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Objects of the JDK that change and have no shadow: builders, buffers, formats. */
class ContentsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(ContentsTest.class);
    }

    static void together(Runnable one, Runnable other) throws InterruptedException {
        var thread = new Thread(one);
        thread.start();
        other.run();
        thread.join();
    }

    @Finds(Cause.DATA_RACE)
    static final class BuildersAreNotForTwo implements Program {
        @Override
        public void run() throws Exception {
            var text = new StringBuilder();
            together(() -> text.append("a"), () -> text.append('b').append(1));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ABuilderIsReadWhileItGrows implements Program {
        @Override
        public void run() throws Exception {
            var text = new StringBuilder("x");
            together(() -> text.append("a"), () -> assertNotNull(text.toString()));
        }
    }

    static final class GuardedBuilders implements Program {
        @Override
        public void run() throws Exception {
            var text = new StringBuilder();
            Runnable append = () -> {
                synchronized (text) {
                    text.append("ab");
                }
            };
            together(append, append);
            assertEquals("abab", text.toString());
        }
    }

    static final class ABuilderForEachThread implements Program {
        @Override
        public void run() throws Exception {
            Runnable build =
                    () -> assertEquals("a1", new StringBuilder("a").append(1).toString());
            together(build, build);
        }
    }

    static final class AFinishedBuilderIsReadByAll implements Program {
        @Override
        public void run() throws Exception {
            var text = new StringBuilder("done");
            Runnable read = () -> assertEquals(4, text.length());
            together(read, read);
        }
    }

    static final class BuffersAreForAll implements Program {
        @Override
        public void run() throws Exception {
            var text = new StringBuffer();
            together(() -> text.append("ab"), () -> text.append("ab"));
            assertEquals("abab", text.toString());
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class LookedAtAndThenAppended implements Program {
        @Override
        public void run() throws Exception {
            var text = new StringBuffer();
            Runnable appendOnce = () -> {
                if (text.length() == 0) {
                    text.append("a");
                }
            };
            together(appendOnce, appendOnce);
            assertEquals("a", text.toString());
        }
    }

    static final class ABufferHandsOver implements Program {
        private int number;

        @Override
        public void run() throws Exception {
            var said = new StringBuffer();
            together(
                    () -> {
                        number = 5;
                        said.append("ready");
                    },
                    () -> assertTrue(said.length() == 0 || number == 5));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class SharedDateFormats implements Program {
        @Override
        public void run() throws Exception {
            var format = new SimpleDateFormat("yyyy", Locale.ROOT);
            Runnable use = () -> assertNotNull(format.format(new Date(0)));
            together(use, use);
        }
    }

    static final class DateFormatsOfTheirOwn implements Program {
        private final ThreadLocal<SimpleDateFormat> formats =
                ThreadLocal.withInitial(() -> new SimpleDateFormat("yyyy", Locale.ROOT));

        @Override
        public void run() throws Exception {
            Runnable use = () -> assertNotNull(formats.get().format(new Date(0)));
            together(use, use);
        }
    }
}
