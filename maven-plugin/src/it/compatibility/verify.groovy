def log = new File(basedir, 'build.log').readLines()
def schema = new File(basedir, 'src/breaking/rpc/com/acme/shop/shop.rpc').path

def count = { String text -> log.count { it.contains(text) } }

assert count('No release below com.acme:compatibility:jar:1.0 to compare schemas with') == 1
assert count('Comparing schemas with ') == 6
assert log.count { it.contains('Comparing schemas with ') && it.endsWith('compatibility-1.0.jar') } == 4

assert log.count { it == "[ERROR] $schema:[4,13] [field-renamed] the field `name` is called `title` now" } == 2
assert log.count { it == "[WARNING] $schema:[4,13] [field-renamed] the field `name` is called `title` now" } == 1
assert log.count { it == "[ERROR] $schema:[5,10] [field-type-changed] the field `cents` was `i32` and is `i64`" } == 3
assert log.any { it.contains('compatibility-1.0.jar!/com/acme/shop/shop.rpc:5:10: before') }

assert log.count { it.startsWith('[WARNING] ') && it.contains('[RPC0906] is accepted, and nothing breaks so') } == 1

assert !log.any { it.contains('A bug in Beckon') }
