package dev.numberpool.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import com.sun.net.httpserver.HttpServer;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.LocalHistory;
import dev.numberpool.fixture.OnHistory;
import dev.numberpool.history.DatabaseRole;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.MockLambdaContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrateHistoryTest implements OnHistory {

    @Inject
    ApplicationContext application;

    private final String database = LocalHistory.newEmptyDatabase();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private HttpServer cloudFormation;

    @Override
    public String historyUrl() {
        return database;
    }

    /** With as many connections as it has where it is deployed. */
    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(OnHistory.super.getProperties());
        properties.put("numberpool.history.connections", connections());
        return properties;
    }

    /** Where CloudFormation waits for the answer. */
    @BeforeAll
    void listen() throws IOException {
        cloudFormation = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        cloudFormation.createContext("/", exchange -> {
            answers.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        cloudFormation.start();
    }

    @AfterAll
    void close() {
        cloudFormation.stop(0);
    }

    @Test
    void a_new_stack_gets_the_schema_and_the_database_roles() throws Exception {
        assertThat(answer("Create", Map.of("Readers", List.of(), "Writers", List.of())))
                .contains("\"Status\":\"SUCCESS\"", "\"PhysicalResourceId\":\"history-schema\"");

        assertThat(roles()).isEqualTo(DatabaseRole.values().length);
    }

    @Test
    void an_update_keeps_the_resource() throws Exception {
        assertThat(answer("Update", Map.of())).contains("SUCCESS", "\"PhysicalResourceId\":\"history-schema\"");
    }

    @Test
    void a_deletion_leaves_the_schema() throws Exception {
        assertThat(answer("Update", Map.of())).contains("SUCCESS");

        assertThat(answer("Delete", Map.of())).contains("SUCCESS");
        assertThat(roles()).isEqualTo(DatabaseRole.values().length);
    }

    @Test
    void what_goes_wrong_is_told_to_cloud_formation_without_its_details() throws Exception {
        assertThat(answer("Update", Map.of("Writers", List.of("numberpool-role"))))
                .contains("\"Status\":\"FAILED\"", "see the log of the function")
                .doesNotContain("numberpool-role");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "arn:aws:iam::123456789012:role/Analyst",
                "arn:aws:iam::123456789012:role/Analyst, arn:aws:iam::123456789012:role/team/Support,"
            })
    void people_are_one_text_for_a_parameter_is_one(String people) throws Exception {
        assertThat(answer("Update", Map.of("Readers", List.of(), "People", people)))
                .contains("\"Status\":\"SUCCESS\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Analyst", "arn:aws:iam::123456789012:role/Analyst,Support"})
    void who_is_no_iam_role_is_not_let_in(String people) throws Exception {
        assertThat(answer("Update", Map.of("People", people))).contains("\"Status\":\"FAILED\"");
    }

    private static String connections() {
        return LocalDynamo.TEMPLATE
                .function("MigrateHistory")
                .map(function -> function.environment().getOrDefault("NUMBERPOOL_HISTORY_CONNECTIONS", "1"))
                .map(Object::toString)
                .orElseThrow();
    }

    private String answer(String request, Map<String, Object> properties) throws InterruptedException {
        var event = CloudFormationCustomResourceEvent.builder()
                .withRequestType(request)
                .withResponseUrl(
                        "http://127.0.0.1:" + cloudFormation.getAddress().getPort() + "/answer")
                .withStackId("stack")
                .withRequestId("request")
                .withLogicalResourceId("HistorySchema")
                .withResourceProperties(properties)
                .build();
        var _ = new MigrateHistory(application).handleRequest(event, new MockLambdaContext());
        return answers.take();
    }

    private int roles() throws SQLException {
        try (var connection = LocalHistory.dataSource(database).getConnection();
                var select = connection.createStatement();
                var found =
                        select.executeQuery("SELECT count(DISTINCT grantee) FROM information_schema.table_privileges"
                                + " WHERE grantee LIKE 'numberpool%' AND table_name = 'holding'")) {
            assertThat(found.next()).isTrue();
            return found.getInt(1);
        }
    }
}
