package dev.numberpool.carrier.csv;

import dev.numberpool.core.Country;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of an inventory file beside what stands in it.
 *
 * @param headers the name in the file's header of each column that has another name there than carriers have for it
 * @param country as of which a number without a plus is read, where its row names no country
 */
public record FileHints(Map<Column, String> headers, Optional<Country> country) {

    /** The file speaks for itself. */
    public static final FileHints NONE = new FileHints(Map.of(), Optional.empty());

    public FileHints {
        headers = Map.copyOf(headers);
    }
}
