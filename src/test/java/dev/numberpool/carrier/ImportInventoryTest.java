package dev.numberpool.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.carrier.csv.FileHints;
import dev.numberpool.carrier.listing.ListingParser;
import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Holding;
import dev.numberpool.core.number.InMemoryPhoneNumbers;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.Origin;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import dev.numberpool.core.number.PhoneNumber.Available;
import dev.numberpool.core.number.PhoneNumbers;
import dev.numberpool.core.number.Routing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ImportInventoryTest {

    private final InMemoryPhoneNumbers numbers = new InMemoryPhoneNumbers();
    private final Imports imports = new Imports(numbers);

    @Test
    void every_column_of_a_row_is_kept() {
        var report = imports.report("""
                number,number_type,country,provider,sms_enabled,mms_enabled,voice_enabled
                +18005550123,toll_free,CA,Acme,true,false,true
                """);

        assertThat(report.added()).isEqualTo(1);
        var number = Dialable.of("+18005550123");
        var capabilities = new Capabilities(true, false, true);
        assertThat(numbers.find(number))
                .contains(new Available(
                        new Listing(number, NumberType.TOLL_FREE, new Country("CA"), "Acme", capabilities),
                        Instant.EPOCH));
    }

    @Test
    void what_a_row_does_not_say_is_derived() {
        assertThat(imports.report("number\n+16045550100\n").added()).isEqualTo(1);

        var number = Dialable.of("+16045550100");
        assertThat(numbers.find(number))
                .contains(new Available(
                        new Listing(
                                number,
                                NumberType.LOCAL,
                                new Country("CA"),
                                ListingParser.DEFAULT_PROVIDER,
                                Capabilities.ALL),
                        Instant.EPOCH));
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        String file = file(250);
        assertThat(imports.report(file).added()).isEqualTo(250);

        var second = imports.report(file);

        assertThat(second.added()).isZero();
        assertThat(second.alreadyThere()).isEqualTo(250);
        assertThat(second.refused()).isZero();
        assertThat(numbers.size()).isEqualTo(250);
    }

    @Test
    void a_held_number_is_not_touched() {
        var number = Dialable.of("+14155550100");
        assertThat(imports.report("number\n+14155550100\n").added()).isEqualTo(1);
        var since = Instant.parse("2026-01-01T00:00:00Z");
        var id = new HoldingId(new UUID(1, 1));
        numbers.assign(number, new Holding(id, new OrganizationId("org_demo"), since, since, Routing.NONE));
        var held = numbers.find(number);

        var report = imports.report("number,provider\n+14155550100,Another\n+14155550101,Another\n");

        assertThat(report.alreadyThere()).isEqualTo(1);
        assertThat(report.added()).isEqualTo(1);
        assertThat(numbers.find(number)).isEqualTo(held);
    }

    @Test
    void what_is_an_organizations_own_or_has_just_left_is_told_by_its_line_among_the_other_refused_rows() {
        var until = Instant.parse("2026-07-01T00:00:00Z");
        var _ = hold("+14155550101", Origin.OWN);
        var _ = hold("+14155550103", Origin.STOCK);
        numbers.depart(hold("+14155550105", Origin.STOCK), until);
        var file = new StringBuilder("number\n+14155550100\n+14155550101\nnonsense\n+14155550103\n+14155550104\n");
        file.append("+14155550105\n+14155550100\n");

        var report = imports.report(file.toString());

        assertThat(report.refusedRows())
                .containsExactly(
                        new RefusedRow(3, "the number is held by an organization as its own"),
                        new RefusedRow(4, "number nonsense is neither E.164 nor a short code"),
                        new RefusedRow(
                                7,
                                "the number has left the inventory, and is not taken back before 2026-07-01T00:00:00Z"),
                        new RefusedRow(8, "the number is in line 2 already"));
        assertThat(List.of(report.added(), report.alreadyThere(), report.refused(), report.rows()))
                .containsExactly(2L, 1L, 4L, 7L);
    }

    @Test
    void of_more_own_numbers_than_are_told_the_first_lines_are_though_they_are_known_last() {
        IntStream.range(0, 1_500).forEach(line -> {
            var _ = hold("+1415555%04d".formatted(line), Origin.OWN);
        });

        var report = imports.report(file(1_500) + "nonsense\n");

        assertThat(report.refused()).isEqualTo(1_501);
        assertThat(report.alreadyThere()).isZero();
        assertThat(Imports.lines(report))
                .isEqualTo(LongStream.rangeClosed(2, 1_001).boxed().toList());
    }

    @Test
    void a_header_alone_is_an_inventory_of_nothing() {
        var report = imports.report("number,provider");

        assertThat(report.added() + report.alreadyThere() + report.refused()).isZero();
    }

    @Test
    void progress_is_told_after_every_row_good_or_bad() throws IOException {
        var told = new ArrayList<Long>();
        var csv = stream("number\n+14155550100\nnonsense\n\n+14155550101\n");

        var outcome = new ImportInventory(numbers, 8).read(csv, FileHints.NONE, told::add, () -> false);

        assertThat(outcome).isInstanceOf(ImportReport.class);
        assertThat(told).isEqualTo(LongStream.rangeClosed(1, 3).boxed().toList());
    }

    @Test
    void a_file_that_breaks_off_is_a_failure_and_full_batches_before_it_are_loaded() {
        var csv = new SequenceInputStream(stream(file(250)), new BrokenLine());

        assertThatThrownBy(() ->
                        new ImportInventory(numbers, 8).read(csv, FileHints.NONE, ImportProgress.SILENT, () -> false))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
        assertThat(numbers.size()).isEqualTo(200);
    }

    @Test
    void an_import_that_is_told_to_stop_loads_what_it_has_read_and_names_the_line_to_go_on_from() throws IOException {
        var asked = new AtomicInteger();

        var outcome = new ImportInventory(numbers, 8)
                .read(stream(file(250)), FileHints.NONE, ImportProgress.SILENT, () -> asked.incrementAndGet() > 150);

        assertThat(outcome).isEqualTo(new ImportReport(150, 0, 0, List.of(), List.of(), OptionalLong.of(152)));
        assertThat(numbers.size()).isEqualTo(150);
    }

    @Test
    void the_file_is_read_no_further_ahead_than_the_batches_under_way() throws IOException {
        var read = new AtomicLong();
        var written = new AtomicLong();
        var farthestAhead = new AtomicLong();
        var watched = new WatchedPhoneNumbers(numbers, batch -> {
            farthestAhead.accumulateAndGet(read.get() - written.get(), Math::max);
            written.addAndGet(batch.size());
        });

        var outcome = new ImportInventory(watched, 8).read(stream(file(5_000)), FileHints.NONE, read::set, () -> false);

        assertThat(outcome).isEqualTo(new ImportReport(5_000, 0, 0, List.of(), List.of(), OptionalLong.empty()));
        assertThat(farthestAhead).hasValueLessThanOrEqualTo((8 + 1) * PhoneNumbers.MOST_AT_ONCE);
    }

    private Assigned hold(String text, Origin origin) {
        var number = Dialable.of(text);
        var listing = new Listing(
                number, NumberType.LOCAL, new Country("US"), "carrier", new Capabilities(true, true, true), origin);
        var id = new HoldingId(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
        var since = Instant.parse("2026-06-01T00:00:00Z");
        var held = new Assigned(listing, new Holding(id, new OrganizationId("org_demo"), since, since, Routing.NONE));
        assertThat(numbers.bring(held)).isEmpty();
        return held;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String file(int rows) {
        return IntStream.range(0, rows)
                .mapToObj("+1415555%04d"::formatted)
                .collect(Collectors.joining("\n", "number\n", "\n"));
    }

    private static final class BrokenLine extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            throw new IOException("connection reset");
        }
    }
}
