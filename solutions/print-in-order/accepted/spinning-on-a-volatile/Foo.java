/** Right, but it keeps a processor busy for as long as the others need. */
class Foo {

    private volatile int done;

    void first(Runnable printFirst) {
        printFirst.run();
        done = 1;
    }

    void second(Runnable printSecond) {
        await(1);
        printSecond.run();
        done = 2;
    }

    void third(Runnable printThird) {
        await(2);
        printThird.run();
    }

    private void await(int number) {
        while (done < number) {}
    }
}
