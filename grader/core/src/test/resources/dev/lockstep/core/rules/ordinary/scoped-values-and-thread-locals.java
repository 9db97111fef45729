import java.text.SimpleDateFormat;
import java.util.Date;

class Context {
    static final ScopedValue<String> USER = ScopedValue.newInstance();
    static final ThreadLocal<SimpleDateFormat> FORMAT = ThreadLocal.withInitial(() -> new SimpleDateFormat("yyyy-MM-dd"));
    static final InheritableThreadLocal<Integer> DEPTH = new InheritableThreadLocal<>() {
        @Override
        protected Integer initialValue() {
            return 0;
        }
    };

    String today() throws Exception {
        ScopedValue.where(USER, "me").run(() -> System.out.println(USER.get()));
        String name = ScopedValue.where(USER, "you").call(() -> USER.orElse("nobody"));
        DEPTH.remove();
        return name + FORMAT.get().format(new Date());
    }
}
