package dev.numberpool.carrier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of an inventory file; only {@link #NUMBER} is required. */
enum Column {
    NUMBER,
    NUMBER_TYPE,
    COUNTRY,
    PROVIDER,
    SMS_ENABLED,
    MMS_ENABLED,
    VOICE_ENABLED;

    /** Its name in the header: {@code number_type}. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Without regard to case and surrounding space; empty for a column that says nothing to us. */
    static Optional<Column> named(String header) {
        return Arrays.stream(values())
                .filter(column -> column.text().equalsIgnoreCase(header.strip()))
                .findFirst();
    }
}
