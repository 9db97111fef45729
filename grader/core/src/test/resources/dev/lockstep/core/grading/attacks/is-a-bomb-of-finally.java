// CE DOES_NOT_COMPILE: write it more simply
public class Tally {

    private int sum;

    void bomb() {
        try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { try { total(); } finally { total(); } } } } } } } } } } } } } } } } } } } } } } } } } } 
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
