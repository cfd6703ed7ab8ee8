package dev.numberpool.carrier.bucket;

import dev.numberpool.carrier.csv.Column;
import dev.numberpool.carrier.csv.FileHints;
import dev.numberpool.carrier.listing.CountryWords;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The hints to a file in the metadata of its object: {@code country}, and {@code column-number},
 * {@code column-number-type}, … with the name of that column in the file's header. Other metadata is not ours.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html">User-defined metadata</a>
 */
final class UploadMetadata {

    private static final String COUNTRY = "country";
    private static final String COLUMN = "column-";

    private final Map<String, String> values;

    /** @param values names in lower case */
    UploadMetadata(Map<String, String> values) {
        this.values = new TreeMap<>(values);
    }

    /** What is no hint though it is meant as one, in words for the uploader. */
    Optional<String> mistake() {
        return values.entrySet().stream()
                .filter(said -> isMistake(said.getKey(), said.getValue()))
                .map(said -> "metadata: %s is not %s"
                        .formatted(
                                said.getKey(),
                                said.getKey().equals(COUNTRY) ? "a country of ISO 3166" : "the name of a column"))
                .findFirst();
    }

    /** To be asked where there is no mistake. */
    FileHints hints() {
        var headers = new EnumMap<Column, String>(Column.class);
        values.forEach((name, value) -> column(name).ifPresent(column -> headers.put(column, value)));
        return new FileHints(headers, Optional.ofNullable(values.get(COUNTRY)).flatMap(CountryWords::find));
    }

    private static boolean isMistake(String name, String value) {
        return name.equals(COUNTRY)
                ? CountryWords.find(value).isEmpty()
                : name.startsWith(COLUMN) && column(name).isEmpty();
    }

    private static Optional<Column> column(String name) {
        return name.startsWith(COLUMN) ? Column.ofName(name.substring(COLUMN.length())) : Optional.empty();
    }
}
