package dev.numberpool.store;

import dev.numberpool.core.Country;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.Shelf;

/** A shelf as the key of the stock index: {@code US#local}. */
final class ShelfText {

    private ShelfText() {}

    static String of(Shelf shelf) {
        return shelf.country().code() + "#" + shelf.type().text();
    }

    static Shelf parse(String text) {
        String[] parts = text.split("#", 2);
        return new Shelf(new Country(parts[0]), NumberType.parse(parts[1]).orElseThrow());
    }
}
