import java.util.concurrent.atomic.AtomicInteger;

class Foo {
    private final AtomicInteger done = new AtomicInteger();

    void first(Runnable printFirst) {
        printFirst.run();
        done.setOpaque(1);
    }

    void second(Runnable printSecond) {
        while (done.getOpaque() < 1) Thread.onSpinWait();
        printSecond.run();
        done.setOpaque(2);
    }

    void third(Runnable printThird) {
        while (done.getOpaque() < 2) Thread.onSpinWait();
        printThird.run();
    }
}
