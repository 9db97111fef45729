class Cell {
    private int content;

    synchronized void add(int amount) {
        content += amount;
    }

    synchronized int content() {
        return content;
    }
}
