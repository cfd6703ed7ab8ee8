package dev.numberpool.local.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.carrier.ListingFile;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.WholeStock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
@Tag("long")
class AddStockTest implements OnDynamo {

    @Inject
    AddStock addStock;

    @Inject
    PhoneNumbers numbers;

    @Inject
    WholeStock stock;

    @Test
    void exactly_so_many_are_added_whatever_is_there_already() {
        var there = GeneratedNumbers.all().skip(40).limit(90).toList();
        assertThat(numbers.add(there)).hasSize(90);
        var told = new AtomicInteger();

        addStock.add(250, told::addAndGet);
        addStock.add(50, told::addAndGet);

        assertThat(told).hasValue(300);
        assertThat(stock.numbers()).hasSize(390).doesNotHaveDuplicates();
    }

    @Test
    void generated_numbers_come_from_every_area_in_turn() {
        var areas = GeneratedNumbers.areaCodes();
        var some = GeneratedNumbers.all().limit(areas.size()).toList();

        assertThat(areas).contains(212, 415, 416, 809).doesNotContain(800, 888, 900, 911, 555);
        assertThat(some.stream().map(AddStockTest::area).collect(Collectors.toSet()))
                .hasSizeGreaterThan(areas.size() * 9 / 10);
    }

    @Test
    void generated_numbers_are_such_as_an_inventory_file_could_bring() {
        assertThat(ListingFile.refused(GeneratedNumbers.all().limit(2_000))).isEmpty();
    }

    private static String area(Listing listing) {
        return listing.number().text().substring(2, 5);
    }
}
