// CE DOES_NOT_COMPILE: more simply
public class Tally {

    private static final String A = "0123456789abcdef";
    private static final String B = A + A + A + A + A + A + A + A + A + A + A + A + A + A + A + A;
    private static final String C = B + B + B + B + B + B + B + B + B + B + B + B + B + B + B + B;
    private static final String D = C + C + C + C + C + C + C + C + C + C + C + C + C + C + C + C;
    private static final String E = D + D + D + D + D + D + D + D + D + D + D + D + D + D + D + D;
    private static final String F = E + E + E + E + E + E + E + E + E + E + E + E + E + E + E + E;
    private static final String G = F + F + F + F + F + F + F + F + F + F + F + F + F + F + F + F;
    private static final String H = G + G + G + G + G + G + G + G + G + G + G + G + G + G + G + G;
    private static final String I = H + H + H + H + H + H + H + H + H + H + H + H + H + H + H + H;
    private int sum;

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
