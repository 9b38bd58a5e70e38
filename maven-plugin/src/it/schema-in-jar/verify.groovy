import java.util.zip.ZipFile

def entries(String jar) {
    new ZipFile(new File(basedir, jar)).withCloseable { it.entries().toList()*.name }
}

assert entries('money/target/money-1.jar').containsAll(
        ['com/acme/money/money.rpc', 'com/acme/money/currency.rpc', 'com/acme/money/Money.class'])
assert entries('shop/target/shop-1.jar').containsAll(['com/acme/shop/shop.rpc', 'com/acme/shop/Prices.class'])

// What is included becomes Java where it is defined, and only there.
assert !new File(basedir, 'shop/target/generated-sources/beckon/com/acme/money').exists()
