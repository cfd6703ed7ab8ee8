package dev.numberpool.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.local.start.CannotStart;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

@Tag(LocalDynamo.TAG)
class TableVersionTest {

    private static final String DATA = "some/where";

    @Test
    void a_table_as_the_template_declares_it_is_of_this_version() {
        try (var client = LocalDynamo.client()) {
            String table = LocalDynamo.newTable();

            assertThatCode(() -> TableVersion.require(client, LocalDynamo.TEMPLATE, table, DATA, "--data"))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_table_without_an_index_is_of_an_older_one_and_it_is_said_what_to_do() {
        String table = "of-an-older-version-" + UUID.randomUUID();
        try (var client = LocalDynamo.client()) {
            var _ = client.createTable(without("agents", "attached_to", LocalDynamo.TEMPLATE.table(table)));

            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> TableVersion.require(client, LocalDynamo.TEMPLATE, table, DATA, "--data"))
                    .withMessageContainingAll(DATA, "older version", "agents", "--data");
        }
    }

    private static CreateTableRequest without(String index, String attribute, CreateTableRequest table) {
        return table.toBuilder()
                .globalSecondaryIndexes(table.globalSecondaryIndexes().stream()
                        .filter(some -> !some.indexName().equals(index))
                        .toList())
                .attributeDefinitions(table.attributeDefinitions().stream()
                        .filter(some -> !some.attributeName().equals(attribute))
                        .toList())
                .build();
    }
}
