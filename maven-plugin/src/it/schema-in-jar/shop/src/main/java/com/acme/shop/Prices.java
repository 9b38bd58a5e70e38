package com.acme.shop;

import com.acme.money.Currency;
import com.acme.money.Money;

class Prices {
    static final Item HAT = new Item("hat", new Money(1_999, Currency.EUR));
}
