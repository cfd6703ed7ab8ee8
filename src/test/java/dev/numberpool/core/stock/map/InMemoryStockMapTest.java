package dev.numberpool.core.stock.map;

class InMemoryStockMapTest implements StockMapContract, StockBlocksContract {

    private final InMemoryStockMap map = new InMemoryStockMap();

    @Override
    public StockMap map() {
        return map;
    }

    @Override
    public StockBlocks blocks() {
        return map;
    }
}
