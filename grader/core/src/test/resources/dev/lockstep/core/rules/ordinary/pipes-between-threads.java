import java.io.*;
import java.nio.ByteBuffer;
import java.util.Scanner;

class Pipes {
    String run() throws IOException {
        PipedOutputStream out = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(out);
        out.write("hello\n".getBytes());
        out.close();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in))) {
            String line = reader.readLine();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new PrintStream(bytes).println(line);
            ByteBuffer buffer = ByteBuffer.allocate(16);
            buffer.putInt(1).flip();
            return bytes + new Scanner(line).next() + buffer.getInt();
        }
    }
}
