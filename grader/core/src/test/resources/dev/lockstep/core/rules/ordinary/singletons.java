class Singleton {
    private static volatile Singleton instance;

    static Singleton get() {
        Singleton seen = instance;
        if (seen == null) {
            synchronized (Singleton.class) {
                seen = instance;
                if (seen == null) {
                    instance = seen = new Singleton();
                }
            }
        }
        return seen;
    }

    private static class Holder {
        static final Singleton VALUE = new Singleton();
    }
}
