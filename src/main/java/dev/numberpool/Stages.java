package dev.numberpool;

import dev.numberpool.store.PrimingDynamoDb;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import java.util.HashMap;
import java.util.Map;

/** Applications to rehearse in: without the function's settings, they reach neither its table nor its history. */
final class Stages {

    private static final String HISTORY = "datasources.default.url";

    /** Where nobody listens. */
    private static final Map<String, Object> NO_HISTORY =
            Map.of(HISTORY, "jdbc:postgresql://127.0.0.1:1/rehearsal", "numberpool.history.patience", "250ms");

    private Stages() {}

    /** With a history that is down, if the application has a history. */
    static ApplicationContext like(ApplicationContext application) {
        var settings = new HashMap<String, Object>();
        settings.put("numberpool.table", PrimingDynamoDb.ENVIRONMENT);
        if (application.containsProperty(HISTORY)) {
            settings.putAll(NO_HISTORY);
        }
        return new LambdaApplicationContextBuilder()
                .environments(PrimingDynamoDb.ENVIRONMENT)
                .environmentPropertySource(false)
                .properties(settings)
                .start();
    }
}
