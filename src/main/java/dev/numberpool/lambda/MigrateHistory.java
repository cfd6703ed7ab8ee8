package dev.numberpool.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import dev.numberpool.history.DatabaseRole;
import dev.numberpool.history.GrantAccess;
import dev.numberpool.history.MigrateSchema;
import dev.numberpool.telemetry.LogEvents;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.lambda.powertools.cloudformation.AbstractCustomResourceHandler;
import software.amazon.lambda.powertools.cloudformation.Response;

/**
 * The handler of a custom resource of CloudFormation: at a deployment with another schema, or with other functions
 * or people that read or write history, it migrates the database and lets them in. Its deletion leaves all as it is.
 *
 * <p>Properties: {@code SchemaVersion}, which only says that there is something to do; {@code Readers} and
 * {@code Writers}, the ARNs of the functions' IAM roles; {@code People}, those of people who read, in one text,
 * separated by commas.
 */
public final class MigrateHistory extends AbstractCustomResourceHandler {

    private static final Logger LOG = LoggerFactory.getLogger(MigrateHistory.class);

    /** It never changes, or CloudFormation would delete what it takes for an older resource. */
    private static final String RESOURCE_ID = "history-schema";

    private final ApplicationContext application;
    private final LogEvents events;

    /** As Lambda makes it, before it takes the snapshot. */
    public MigrateHistory() {
        this(new LambdaApplicationContextBuilder().start());
    }

    /** In an application that others use too. */
    public MigrateHistory(ApplicationContext application) {
        this.application = application;
        events = application.getBean(LogEvents.class);
    }

    @Override
    protected Response create(CloudFormationCustomResourceEvent event, Context context) {
        return answer(event.getResourceProperties(), context);
    }

    @Override
    protected Response update(CloudFormationCustomResourceEvent event, Context context) {
        return answer(event.getResourceProperties(), context);
    }

    @Override
    protected Response delete(CloudFormationCustomResourceEvent event, Context context) {
        return Response.success(RESOURCE_ID);
    }

    /** Whatever goes wrong is an answer: without one CloudFormation would wait for an hour. */
    private Response answer(Map<String, Object> properties, Context context) {
        try {
            var applied = events.logged(MigrateHistory.class, context, () -> migrate(properties));
            LOG.info("migrations applied: {}", applied);
            return Response.success(RESOURCE_ID);
        } catch (RuntimeException | SQLException e) {
            LOG.error("the history could not be migrated", e);
            return Response.builder()
                    .status(Response.Status.FAILED)
                    .physicalResourceId(RESOURCE_ID)
                    .reason("see the log of the function: " + e.getClass().getSimpleName())
                    .build();
        }
    }

    /** @return the versions that were new to it */
    private List<String> migrate(Map<String, Object> properties) throws SQLException {
        // what Micronaut Data puts around it gives connections to its own transactions only
        var database = DelegatingDataSource.unwrapDataSource(application.getBean(DataSource.class));
        List<String> applied = MigrateSchema.of(database);
        var readers = new HashSet<>(arns(properties, "Readers"));
        readers.addAll(arns(properties, "People"));
        GrantAccess.to(DatabaseRole.READER, readers, database);
        GrantAccess.to(DatabaseRole.WRITER, arns(properties, "Writers"), database);
        return applied;
    }

    private static Set<String> arns(Map<String, Object> properties, String name) {
        var many = properties.get(name) instanceof List<?> list
                ? list.stream().map(Object::toString)
                : Arrays.stream(
                        String.valueOf(properties.getOrDefault(name, "")).split(",", -1));
        return many.map(String::strip).filter(arn -> !arn.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
