package dev.numberpool.local.bench;

import dev.numberpool.core.E164;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Listing;
import dev.numberpool.local.stock.GeneratedNumbers;
import java.util.List;
import java.util.stream.IntStream;

/** How the numbers of a stock lie in the numbering plan. All are local ones of the North American Numbering Plan. */
enum StockShape {
    /** In turn from each area code, anywhere within it: what is left of a stock that has been sold from for long. */
    SCATTERED(1),
    /** Whole blocks of a thousand, in turn from each area code, anywhere within it: what carriers are assigned. */
    THOUSANDS(1_000);

    /** Seven digits, the first from 2 to 9. */
    private static final int FIRST_LINE = 2_000_000;

    private static final int LINES = 8_000_000;

    /** Shares no factor with the lines of an area code, or its blocks: each comes once before one comes again. */
    private static final long STRIDE = 3_245_717;

    /** By how much the lines of an area code are others than those of the one before. */
    private static final long SHIFT = 1_299_709;

    private final int run;

    StockShape(int run) {
        this.run = run;
    }

    /** So many numbers, always the same; some are somebody's in the real world: do not call them. */
    List<Listing> numbers(int count) {
        var areas = GeneratedNumbers.oneOfEachArea();
        return IntStream.range(0, count)
                .mapToObj(i -> number(areas.get(i / run % areas.size()), i / run / areas.size(), i % run))
                .sorted((a, b) -> a.number().text().compareTo(b.number().text()))
                .toList();
    }

    private Listing number(Listing ofArea, int block, int place) {
        int blocks = LINES / run;
        String area = ofArea.number().text().substring(0, "+1415".length());
        long elsewhere = Long.parseLong(area.substring(2)) * SHIFT;
        long line = FIRST_LINE + (elsewhere + block * STRIDE) % blocks * run + place;
        return new Listing(new E164(area + line), NumberType.LOCAL, ofArea.country(), "generated", Capabilities.ALL);
    }

    String title() {
        return switch (this) {
            case SCATTERED -> "scattered";
            case THOUSANDS -> "in thousands-blocks";
        };
    }
}
