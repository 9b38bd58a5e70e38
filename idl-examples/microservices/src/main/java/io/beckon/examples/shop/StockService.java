package io.beckon.examples.shop;

import io.beckon.examples.shop.stock.OutOfStock;
import io.beckon.examples.shop.stock.Stock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the stock in memory. */
public final class StockService implements Stock {
    private final Map<String, Integer> articles = new ConcurrentHashMap<>();

    /** Begins with so many of each article. */
    public StockService(Map<String, Integer> articles) {
        this.articles.putAll(articles);
    }

    @Override
    public int take(String article, int quantity) {
        return articles.merge(article, 0, (available, nothing) -> {
            if (available < quantity) {
                throw new OutOfStock(article, available);
            }
            return available - quantity;
        });
    }
}
