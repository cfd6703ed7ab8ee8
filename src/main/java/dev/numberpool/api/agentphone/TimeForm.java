package dev.numberpool.api.agentphone;

import dev.numberpool.api.Form;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time in a query. */
final class TimeForm {

    static final Form<Instant> TIME =
            Form.text("must be an ISO 8601 time with an offset: 2026-06-01T12:00:00Z", TimeForm::parse);

    /** Offsets as {@code Z}, {@code +02:00}, {@code +0200} or {@code +02}; no day that the calendar lacks. */
    private static final DateTimeFormatter ISO_8601 = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    /** A plus sign that nobody has encoded, which a query says for a blank. */
    private static final Pattern UNENCODED_PLUS = Pattern.compile(" (?=[0-9]{2}(:?[0-9]{2})?$)");

    private TimeForm() {}

    private static Optional<Instant> parse(String text) {
        try {
            String time = UNENCODED_PLUS.matcher(text).replaceFirst("+");
            return Optional.of(ISO_8601.parse(time, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
