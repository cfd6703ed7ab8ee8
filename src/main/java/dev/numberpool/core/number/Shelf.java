package dev.numberpool.core.number;

import dev.numberpool.core.Country;
import dev.numberpool.core.NumberType;

/** The part of the stock with the numbers of one type in one country. */
public record Shelf(Country country, NumberType type) {}
