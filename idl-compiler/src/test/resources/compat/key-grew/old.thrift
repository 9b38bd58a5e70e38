namespace java shop

enum Size {
  S = 1
}

enum Colour {
  RED = 1
}

struct Place {
  1: i32 x
  2: Colour colour
}

union Shelf {
  1: Place place
}

struct Store {
  1: set<Size> sizes
  2: map<list<Shelf>, string> shelves
}

struct Other {
  1: i32 a
}

service Shop {
  map<string, Other> others(1: list<Other> given)
}
