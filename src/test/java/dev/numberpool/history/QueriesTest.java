package dev.numberpool.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.OnHistory;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The queries of all repositories, written or generated, are such as Aurora DSQL has. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueriesTest implements OnHistory {

    /** Locks beyond a row found by its key, what leaves the transaction, and what needs files or sessions. */
    private static final Pattern LACKING =
            Pattern.compile("(?is).*\\b(FOR\\s+(NO\\s+KEY\\s+)?UPDATE|FOR\\s+(KEY\\s+)?SHARE"
                    + "|TRUNCATE|LOCK|LISTEN|NOTIFY|COPY|TEMP|TEMPORARY|pg_(try_)?advisory\\w*|nextval|currval|CREATE|ALTER"
                    + "|DROP|VACUUM|SAVEPOINT|jsonb?_\\w+|SERIALIZABLE)\\b.*");

    @Inject
    ApplicationContext application;

    @Test
    void no_query_needs_what_aurora_dsql_lacks() {
        List<String> queries = application.getBeanDefinitions(Qualifiers.byStereotype(JdbcRepository.class)).stream()
                .flatMap(repository -> repository.getExecutableMethods().stream())
                .flatMap(method -> method.stringValue(Query.class).stream())
                .toList();

        assertThat(queries).hasSizeGreaterThan(5);
        assertThat(queries).noneMatch(QueriesTest::isLacking);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM holding FOR UPDATE",
                "SELECT * FROM holding WHERE number > '+1' for share",
                "TRUNCATE holding",
                "LOCK TABLE holding",
                "LISTEN holding",
                "COPY holding FROM STDIN",
                "CREATE TEMP TABLE a (b int)",
                "SELECT pg_advisory_xact_lock(1)",
                "SELECT nextval('a')",
                "SELECT jsonb_agg(a) FROM b"
            })
    void such_a_query_is_found(String query) {
        assertThat(isLacking(query)).isTrue();
    }

    private static boolean isLacking(String query) {
        return LACKING.matcher(query).matches();
    }
}
