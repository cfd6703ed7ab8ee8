package dev.numberpool.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.number.InMemoryPhoneNumbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;

/** Files of random rows in random dress, whose counts are known because each row is made good or bad on purpose. */
class RandomInventoryTest {

    private static final List<String> BAD = List.of(
            "555-0100", "+14155550100,mobile", "+14155550100,,U", "+14155550100,,,,si", "\"+14155550100\"x", "é");

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final InMemoryPhoneNumbers numbers = new InMemoryPhoneNumbers();
    private final StringBuilder csv = new StringBuilder();
    private final Set<String> good = new HashSet<>();
    private final List<Long> badLines = new ArrayList<>();
    private long line = 1;

    @RepeatedTest(20)
    void every_good_row_is_loaded_and_every_bad_one_named() {
        System.out.println("RandomInventoryTest seed " + seed);
        append("Number,number_type,country,provider,sms_enabled,mms_enabled,voice_enabled");
        for (int row = random.nextInt(600); row > 0; row--) {
            appendRow();
        }

        var report = new Imports(numbers).report(csv.toString());

        assertThat(Imports.lines(report)).isEqualTo(badLines);
        assertThat(report.refused()).isEqualTo(badLines.size());
        assertThat(report.added()).isEqualTo(good.size());
        assertThat(numbers.size()).isEqualTo(good.size());
    }

    private void appendRow() {
        switch (random.nextInt(8)) {
            case 0 -> append("");
            case 1 -> appendBad(BAD.get(random.nextInt(BAD.size())));
            default -> appendNumber("+1415555%04d".formatted(random.nextInt(1_000)));
        }
    }

    private void appendNumber(String number) {
        String row = dressed(number) + "," + oneOf("", "local", "\"LOCAL\"") + "," + oneOf("", "us", "CA") + ","
                + oneOf("", "Acme", "\"Acme, Inc\"", "\"say \"\"hi\"\"\"", "\"two\nlines\"") + ","
                + oneOf("", "true", "No", " 0 ", "\"yes\"");
        if (good.add(number)) {
            append(row);
        } else {
            appendBad(row);
        }
    }

    private void appendBad(String row) {
        badLines.add(line);
        append(row);
    }

    private void append(String row) {
        csv.append(row).append(random.nextBoolean() ? "\n" : "\r\n");
        line += 1 + row.chars().filter(character -> character == '\n').count();
    }

    private String dressed(String number) {
        return oneOf(number, "\"" + number + "\"", " " + number + " ");
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
