class Gate extends Thread {
    private Object readObject(String key) {
        return key;
    }

    void exit(int code) {
        halt();
    }

    void halt() {}

    static class System {
        static void exit(int code) {}
    }

    void leave() {
        System.exit(1);
        exit(2);
        readObject("x");
    }
}
