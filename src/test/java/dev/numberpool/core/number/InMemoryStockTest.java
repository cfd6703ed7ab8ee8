package dev.numberpool.core.number;

import java.util.List;

class InMemoryStockTest implements StockContract {

    @Override
    public Stock stock(List<Listing> listings) {
        var stock = new InMemoryStock();
        listings.forEach(stock::add);
        return stock;
    }
}
