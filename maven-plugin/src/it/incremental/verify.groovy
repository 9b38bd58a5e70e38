def log = new File(basedir, 'build.log').readLines()
def generated = new File(basedir, 'target/generated-sources/beckon/com/acme/shop')

assert log.findAll { it =~ /Generated files|Deleted/ } == [
    '[INFO] Generated files: 3 written, 0 up to date',
    '[INFO] Generated files: 0 written, 3 up to date',
    '[INFO] Generated files: 1 written, 1 up to date',
    '[INFO] Deleted ' + new File(generated, 'Voucher.java') + ': its definition is gone'
]
assert generated.list().sort() == ['Basket.java', 'Item.java']
assert !new File(basedir, 'target/classes/com/acme/shop/Voucher.class').exists()

// Item.java comes from the first run, at least one start of Maven before the third.
def item = new File(generated, 'Item.java').lastModified()
def basket = new File(generated, 'Basket.java').lastModified()
assert item + 500 < basket
