// CE DOES_NOT_COMPILE: java.base
package java.lang;

public class Tally {

    private int sum;

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
