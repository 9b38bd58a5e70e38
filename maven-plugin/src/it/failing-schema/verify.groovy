def log = new File(basedir, 'build.log').readLines()
def schema = new File(basedir, 'src/main/rpc/shop.rpc').path

assert log.any { it.startsWith("[ERROR] $schema:[5,6] [RPC") && it.contains('Colour') }
assert log.any { it.startsWith("[ERROR] $schema:[6,10] [RPC") }
assert log.any { it.contains("Schemas have 2 errors, the first error: $schema:[5,6]") }

// It is the schema that is wrong, not the plugin.
assert !log.any { it.contains('A bug in Beckon') }
assert !new File(basedir, 'target/generated-sources/beckon').exists()
