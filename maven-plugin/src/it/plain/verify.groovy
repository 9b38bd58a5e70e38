assert new File(basedir, 'target/generated-sources/beckon/com/acme/shop/Shop.java').file
assert new File(basedir, 'target/generated-test-sources/beckon/com/acme/shop/Basket.java').file
['Item', 'Size', 'SoldOut', 'Shop', 'FixedShop'].each {
    assert new File(basedir, "target/classes/com/acme/shop/${it}.class").file
}
assert new File(basedir, 'target/test-classes/com/acme/shop/Basket.class').file

// Published with the main code; what is for tests is not.
assert new File(basedir, 'target/classes/com/acme/shop/shop.rpc').file
assert !new File(basedir, 'target/test-classes/com/acme/shop/basket.rpc').exists()
