package dev.lockstep.engine.junit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.chrono.Chronology;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/** Values of the JDK, and of JUnit, that never change: they can be used under one schedule after another. */
final class Unchanging {

    private static final List<Class<?>> EXACT = List.of(
            Boolean.class,
            Byte.class,
            Character.class,
            Double.class,
            Float.class,
            Integer.class,
            Long.class,
            Short.class,
            String.class,
            BigDecimal.class,
            BigInteger.class,
            Currency.class,
            Locale.class,
            OptionalDouble.class,
            OptionalInt.class,
            OptionalLong.class,
            Pattern.class,
            URI.class,
            UUID.class);

    private static final List<Class<?>> WITH_SUBTYPES = List.of(
            Charset.class,
            Chronology.class,
            Class.class,
            Enum.class,
            Path.class,
            TemporalAccessor.class,
            TemporalAmount.class,
            ZoneId.class);

    private static final String OF_JUNIT = "org.junit.jupiter.";

    /** Publishes once for each of many schedules. */
    private static final String REPORTER = "org.junit.jupiter.api.TestReporter";

    private Unchanging() {}

    /** Whether {@code value} is one; the program's own classes count as what they extend. */
    static boolean is(Object value) {
        Class<?> type = value.getClass();
        boolean ofJdk = type.getClassLoader() == null;
        return EXACT.contains(type)
                || (ofJdk && WITH_SUBTYPES.stream().anyMatch(each -> each.isInstance(value)))
                || (type.getName().startsWith(OF_JUNIT) && !isReporter(type));
    }

    private static boolean isReporter(Class<?> type) {
        for (Class<?> each : type.getInterfaces()) {
            if (each.getName().equals(REPORTER)) {
                return true;
            }
        }
        return false;
    }
}
