package dev.lockstep.engine.simulation;

/** Tells shadows who calls them; the JDK asks the JVM, which answers only its own classes. */
public final class CallerHooks {

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private CallerHooks() {}

    /** The class whose code called the method that calls this. */
    public static Class<?> callerClass() {
        return WALKER.walk(frames -> frames.skip(2).findFirst())
                .<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                .orElse(CallerHooks.class);
    }
}
