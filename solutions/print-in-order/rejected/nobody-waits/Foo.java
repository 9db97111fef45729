class Foo {

    synchronized void first(Runnable printFirst) {
        printFirst.run();
    }

    synchronized void second(Runnable printSecond) {
        printSecond.run();
    }

    synchronized void third(Runnable printThird) {
        printThird.run();
    }
}
