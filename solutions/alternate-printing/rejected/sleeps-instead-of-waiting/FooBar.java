class FooBar {

    private final int n;

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            printFoo.run();
            Thread.sleep(10);
        }
    }

    void bar(Runnable printBar) throws InterruptedException {
        Thread.sleep(5);
        for (int i = 0; i < n; i++) {
            printBar.run();
            Thread.sleep(10);
        }
    }
}
