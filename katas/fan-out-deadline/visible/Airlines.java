import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Names and calls, in a fixed order. */
final class Airlines {

    private final Map<String, Callable<String>> calls = new LinkedHashMap<>();

    private Airlines() {}

    static Airlines none() {
        return new Airlines();
    }

    static Airlines of(String name, Callable<String> call) {
        return none().and(name, call);
    }

    Airlines and(String name, Callable<String> call) {
        calls.put(name, call);
        return this;
    }

    Map<String, Callable<String>> calls() {
        return Collections.unmodifiableMap(calls);
    }
}
