def log = new File(basedir, 'build.log').readLines()
def item = new File(basedir, 'src/main/rpc/item.rpc')
def basket = new File(basedir, 'src/test/rpc/basket.thrift')

assert log.findAll { it =~ /ormatted.*(item|basket|good)/ } == [
    "[ERROR] Not formatted: $item",
    "[ERROR] Not formatted: $basket",
    "[INFO] Formatted $item",
    "[INFO] Formatted $basket"
]*.toString()
assert log.any { it.contains('Schemas that are not formatted: 2. To format them: mvn beckon:format') }
assert item.text == 'struct Item {\n  1: string name // as printed\n  2: i64 cents\n}\n'
assert basket.text == 'struct Basket { 1: list<string> items }\n'
