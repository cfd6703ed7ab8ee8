package dev.numberpool.core.stock;

import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.fixture.OnDynamo;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DynamoStockTest implements OnDynamo, StockContract {

    @Inject
    Stock stock;

    @Inject
    PhoneNumbers numbers;

    /** The table is this class's own; what an earlier test has added is there already. */
    @Override
    public Stock stock(List<Listing> listings) {
        var _ = numbers.add(listings);
        return stock;
    }
}
