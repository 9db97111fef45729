package dev.lockstep.web.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of what must be so on SQLite and on PostgreSQL. It may take a {@link TestDatabase}, which is empty and its own, or a
 * {@link Storage} of that.
 *
 * <p>PostgreSQL is the one that {@code LOCKSTEP_TEST_POSTGRES} names; {@code .ci/with-postgres} starts one. Without it that half is
 * skipped, but fails in continuous integration.
 */
@TestTemplate
@ExtendWith(EachDatabase.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnEachDatabase {}
