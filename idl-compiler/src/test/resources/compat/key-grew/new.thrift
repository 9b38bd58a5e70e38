namespace java shop

enum Size {
  S = 1
  M = 2
}

enum Colour {
  RED = 1
  BLUE = 2
}

struct Place {
  1: i32 x
  2: Colour colour
  3: i32 y
}

union Shelf {
  1: Place place
  2: string name
}

struct Store {
  1: set<Size> sizes
  2: map<list<Shelf>, string> shelves
}

struct Other {
  1: i32 a
  2: i32 b
}

service Shop {
  map<string, Other> others(1: list<Other> given)
}
