package dev.numberpool.carrier;

import dev.numberpool.core.number.InMemoryPhoneNumbers;
import dev.numberpool.core.number.Listing;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Listings as an inventory file would bring them: for what enters an inventory by another way. */
public final class ListingFile {

    private ListingFile() {}

    /** Those that the file's import would refuse. */
    public static List<RefusedRow> refused(Stream<Listing> listings) {
        String file =
                listings.map(ListingFile::row).collect(Collectors.joining("\n", "number,number_type,country\n", ""));
        return new Imports(new InMemoryPhoneNumbers()).report(file).refusedRows();
    }

    private static String row(Listing listing) {
        return String.join(
                ",",
                listing.number().text(),
                listing.type().text(),
                listing.country().code());
    }
}
