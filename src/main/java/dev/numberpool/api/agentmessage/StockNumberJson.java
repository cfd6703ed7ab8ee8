package dev.numberpool.api.agentmessage;

import dev.numberpool.core.number.SearchStock.Found;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** A number in a search result. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record StockNumberJson(String number, String numberType) {

    static StockNumberJson of(Found found) {
        return new StockNumberJson(found.number().text(), found.type().text());
    }
}
