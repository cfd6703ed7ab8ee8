package dev.numberpool.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.number.Listing;
import dev.numberpool.fixture.LocalHistory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("process")
class PostgresStockTest {

    private static final List<Listing> STOCK = StockShape.SCATTERED.numbers(2_000);

    @ParameterizedTest
    @EnumSource
    void postgresql_finds_as_many_of_each_kind_as_there_are_up_to_the_limit(SearchKind kind)
            throws SQLException, IOException {
        long seed = System.nanoTime();
        System.out.println("PostgresStockTest seed " + seed);
        var wish = kind.any(STOCK, new Random(seed));
        var matching = STOCK.stream()
                .map(listing -> listing.number().text())
                .filter(number -> number.startsWith("+1" + wish.areaCode()) && number.contains(wish.digits()))
                .toList();
        int from = wish.areaCode().isEmpty() ? 2 : 5;
        long matches = wish.counted()
                ? matching.stream()
                        .map(number -> number.substring(from, from + 3))
                        .distinct()
                        .count()
                : Math.min(matching.size(), SearchWish.WANTED);

        try (var postgres = PostgresStock.of(LocalHistory.newEmptyDatabase(), STOCK)) {
            assertThat(postgres.search(wish)).isEqualTo((int) matches);
        }
    }

    @Test
    void without_a_postgresql_it_is_told_and_everything_else_is_measured() throws IOException {
        var errors = new StringWriter();
        try (var database = ComparedDatabase.at("jdbc:postgresql://127.0.0.1:1/none", new PrintWriter(errors, true))) {
            assertThat(database.fill(STOCK)).isEmpty();
        }

        assertThat(errors.toString()).startsWith("bin/bench: nothing is compared with PostgreSQL: ");
        assertThatThrownBy(() -> PostgresStock.of("jdbc:postgresql://127.0.0.1:1/none", STOCK))
                .isInstanceOf(SQLException.class);
    }
}
