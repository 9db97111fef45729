// Complete Failed
import java.util.Locale;
import java.util.TimeZone;

public class Forger {

    public static Object forge() throws Throwable {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> Runtime.getRuntime().halt(0));
        return "wrong";
    }
}
