import java.lang.annotation.*;

@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
@interface GuardedBy {
    String value() default "this";

    Class<?>[] also() default {};
}

@FunctionalInterface
interface Task<V> {
    V call() throws Exception;
}

class Guarded {
    @GuardedBy("lock")
    private int count;

    @Deprecated
    @GuardedBy(also = String.class)
    int count() {
        return count;
    }
}
