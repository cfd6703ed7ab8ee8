package dev.numberpool.api.agentphone;

import dev.numberpool.api.fields.Form;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time in a query: a date and a time of day by ISO 8601, as RFC 3339 restricts it, with an offset or without one,
 * which is UTC. In upper or lower case, with a blank for the T, without seconds or with fractions of them. A date
 * alone is no time.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, Internet date/time format</a>
 */
final class TimeForm {

    static final Form<Instant> TIME = Form.text(
            "must be an ISO 8601 time, as 2026-06-01T12:00:00Z; without an offset it is UTC", TimeForm::parse);

    /** Offsets as {@code Z}, {@code +02:00}, {@code +0200} or {@code +02}: one of them, or none. */
    private static final Pattern SHAPE = Pattern.compile(
            "[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?",
            Pattern.CASE_INSENSITIVE);

    /** No day that the calendar lacks. */
    private static final DateTimeFormatter ISO_8601 = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern BLANK_FOR_T = Pattern.compile("(?<=^[0-9]{4}-[0-9]{2}-[0-9]{2}) (?=[0-9])");

    /** A plus sign that nobody has encoded, which a query says for a blank. */
    private static final Pattern UNENCODED_PLUS = Pattern.compile(" (?=[0-9]{2}(:?[0-9]{2})?$)");

    private TimeForm() {}

    private static Optional<Instant> parse(String text) {
        try {
            String time = BLANK_FOR_T.matcher(text).replaceFirst("T");
            time = UNENCODED_PLUS.matcher(time).replaceFirst("+");
            return SHAPE.matcher(time).matches() ? Optional.of(ISO_8601.parse(time, Instant::from)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
