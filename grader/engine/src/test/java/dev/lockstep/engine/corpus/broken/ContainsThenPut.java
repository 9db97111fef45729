package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A registry on a concurrent map that asks {@code containsKey} before it puts, where {@code computeIfAbsent} was
 * needed.
 *
 * <p>Both threads find the name missing. The first puts its session and returns it, the second puts another in its
 * place: there are two sessions for one name.
 */
@Finds(value = Cause.ATOMICITY, brokenAs = Cause.ATOMICITY)
public final class ContainsThenPut implements Program {
    private record Session(String user, Object token) {}

    private static final class Sessions {
        private final Map<String, Session> byUser = new ConcurrentHashMap<>();

        Session of(String user) {
            if (!byUser.containsKey(user)) {
                byUser.put(user, new Session(user, new Object()));
            }
            return byUser.get(user);
        }
    }

    @Override
    public void run() throws InterruptedException {
        var sessions = new Sessions();
        var seen = new Session[2];
        var desktop = new Thread(() -> seen[0] = sessions.of("ada"));
        var phone = new Thread(() -> seen[1] = sessions.of("ada"));
        desktop.start();
        phone.start();
        desktop.join();
        phone.join();
        assertSame(seen[0], seen[1]);
    }
}
