package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A sensor whose constructor registers it before it is calibrated.
 *
 * <p>The display finds the sensor in the registry after the constructor has put it there and before the constructor has
 * set its offset: it shows a value that no complete sensor has.
 */
@Finds(value = Cause.ORDER, brokenAs = Cause.ORDER)
public final class ThisEscapes implements Program {
    private static final class Sensor {
        private int offset;

        Sensor(Map<String, Sensor> registry) {
            registry.put("roof", this);
            offset = 20;
        }

        int celsius() {
            return offset + 1;
        }
    }

    @Override
    public void run() throws InterruptedException {
        var registry = new ConcurrentHashMap<String, Sensor>();
        var shown = new AtomicInteger(21);
        var installer = new Thread(() -> new Sensor(registry), "installer");
        var display = new Thread(
                () -> {
                    Sensor sensor = registry.get("roof");
                    if (sensor != null) {
                        shown.set(sensor.celsius());
                    }
                },
                "display");
        installer.start();
        display.start();
        installer.join();
        display.join();
        assertEquals(21, shown.get());
    }
}
