package dev.numberpool.core.stock;

import dev.numberpool.core.number.Listing;
import java.util.List;

class InMemoryStockTest implements StockContract {

    @Override
    public Stock stock(List<Listing> listings) {
        var stock = new InMemoryStock();
        listings.forEach(stock::add);
        return stock;
    }
}
