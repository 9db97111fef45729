class FooBar {

    private final int n;
    private final Object lock = new Object();

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) {
        for (int i = 0; i < n; i++) {
            synchronized (lock) {
                printFoo.run();
            }
        }
    }

    void bar(Runnable printBar) {
        for (int i = 0; i < n; i++) {
            synchronized (lock) {
                printBar.run();
            }
        }
    }
}
