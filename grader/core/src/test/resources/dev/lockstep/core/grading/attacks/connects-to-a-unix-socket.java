// CE FORBIDDEN_API: java.nio.channels
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;

public class Tally {

    private int sum;

    public Tally() {
        try {
            SocketChannel.open(UnixDomainSocketAddress.of("/run/docker.sock")).close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    public synchronized void add(int amount) {
        sum += amount;
    }

    public synchronized int total() {
        return sum;
    }
}
