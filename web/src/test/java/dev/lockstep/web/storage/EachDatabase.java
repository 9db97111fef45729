package dev.lockstep.web.storage;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs a test once for each kind of database. */
final class EachDatabase implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(TestDatabase.Kind.values()).map(On::new);
    }

    private record On(TestDatabase.Kind kind) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return "on " + kind;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Databases(kind));
        }
    }

    private record Databases(TestDatabase.Kind kind) implements BeforeEachCallback, ParameterResolver {

        private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Databases.class);

        /** Where there is no such database the test is skipped here: what a resolver throws is an error, whatever it is. */
        @Override
        public void beforeEach(ExtensionContext context) {
            database(context);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Storage.class || type == TestDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            TestDatabase database = database(context);
            return parameter.getParameter().getType() == Storage.class ? database.open() : database;
        }

        private TestDatabase database(ExtensionContext context) {
            return context.getStore(HERE)
                    .getOrComputeIfAbsent("database", _ -> TestDatabase.of(kind), TestDatabase.class);
        }
    }
}
