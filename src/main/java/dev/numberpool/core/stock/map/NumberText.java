package dev.numberpool.core.stock.map;

/** The numbers of a block as they are written, one at a time in the same place: the next one overwrites the last. */
public final class NumberText {

    private static final int TEN = 10;

    private final StringBuilder text;
    private final int begin;

    public NumberText(StockBlock.Key block) {
        String zero = block.number(0).text();
        text = new StringBuilder(zero);
        begin = zero.length() - block.digits();
    }

    public CharSequence of(int suffix) {
        int rest = suffix;
        for (int place = text.length() - 1; place >= begin; place--) {
            text.setCharAt(place, (char) ('0' + rest % TEN));
            rest /= TEN;
        }
        return text;
    }
}
