package com.acme.shop;

import java.util.List;

class Baskets {
    static final Basket ONE = new Basket(List.of(new FixedShop().find("hat")));
}
