package dev.numberpool.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.numberpool.fixture.LocalHistory;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.local.start.LocalTimeouts;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
class ConnectionPoolTest {

    private static final OnDynamo TABLE = new OnDynamo() {};

    @Test
    void without_a_url_there_is_no_database() {
        try (var application = application(Map.of())) {
            assertThat(application.containsBean(DataSource.class)).isFalse();
        }
    }

    @Tag("long")
    @Test
    void an_application_starts_while_its_database_is_down_and_is_told_so_on_first_use() throws IOException {
        try (var application = withUrl("jdbc:postgresql://127.0.0.1:" + closedPort() + "/postgres")) {
            assertThatExceptionOfType(SQLTransientConnectionException.class)
                    .isThrownBy(() -> pool(application).getConnection().close());
        }
    }

    @Test
    void nothing_connects_before_the_first_use() throws SQLException {
        String url = LocalHistory.newDatabase();
        var patient = new HashMap<String, Object>(LocalTimeouts.HISTORY);
        patient.put("datasources.default.url", url);
        try (var application = application(patient)) {
            assertThat(connections(url)).isZero();

            pool(application).getConnection().close();
            assertThat(connections(url)).isEqualTo(1);
        }
    }

    @Test
    void a_function_has_one_connection_and_waits_for_three_seconds() {
        try (var application = withUrl("jdbc:postgresql://127.0.0.1:1/postgres")) {
            var pool = pool(application);

            assertThat(pool.getMaximumPoolSize()).isEqualTo(1);
            assertThat(pool.getConnectionTimeout()).isEqualTo(3_000);
            assertThat(pool.getMaxLifetime()).isLessThan(3_600_000);
            assertThat(pool.getDataSourceProperties())
                    .containsEntry("connectTimeout", "3")
                    .containsEntry("socketTimeout", "3");
        }
    }

    @Test
    void the_url_of_an_aurora_dsql_cluster_is_understood() {
        String url = "jdbc:aws-dsql:postgresql://aaaaaaaaaaaaaaaaaaaaaaaaaa.dsql.us-east-1.on.aws/postgres?user=reader";
        try (var application = withUrl(url)) {
            assertThat(pool(application).getJdbcUrl()).isEqualTo(url);
        }
    }

    private static ApplicationContext withUrl(String url) {
        return application(Map.of("datasources.default.url", url));
    }

    /** As a function starts: with all its beans. */
    private static ApplicationContext application(Map<String, Object> properties) {
        var all = new HashMap<String, Object>(TABLE.getProperties());
        all.putAll(properties);
        return new LambdaApplicationContextBuilder()
                .properties(all)
                .environments(Environment.TEST)
                .start();
    }

    private static HikariDataSource pool(ApplicationContext application) {
        return (HikariDataSource) DelegatingDataSource.unwrapDataSource(application.getBean(DataSource.class));
    }

    /** Of applications to the database, from the database's side. */
    private static int connections(String url) throws SQLException {
        try (var connection = LocalHistory.dataSource(url).getConnection();
                var select = connection.createStatement();
                var found = select.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()")) {
            assertThat(found.next()).isTrue();
            return found.getInt(1);
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
