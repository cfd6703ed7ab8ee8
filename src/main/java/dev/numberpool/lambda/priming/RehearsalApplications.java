package dev.numberpool.lambda.priming;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import java.util.HashMap;
import java.util.Map;

/** Applications to rehearse in: without the function's settings, they reach neither its table nor its history. */
final class RehearsalApplications {

    private static final String HISTORY = "datasources.default.url";

    /** Where nobody listens. */
    private static final Map<String, Object> NO_HISTORY =
            Map.of(HISTORY, "jdbc:postgresql://127.0.0.1:1/rehearsal", "numberpool.history.patience", "250ms");

    private RehearsalApplications() {}

    /** With a history that is down, if the application has a history. */
    static ApplicationContext like(ApplicationContext application) {
        var settings = new HashMap<String, Object>();
        settings.put("numberpool.table", "rehearsal");
        settings.put("numberpool.public-readiness", true);
        if (application.containsProperty(HISTORY)) {
            settings.putAll(NO_HISTORY);
        }
        return new LambdaApplicationContextBuilder()
                .environmentPropertySource(false)
                .properties(settings)
                .singletons(new PrimingDynamoDb.Permit())
                .start();
    }
}
