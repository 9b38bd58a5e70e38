namespace java golden.old

struct Loose {
  1: string name
  2: i32 number
  3: list<string> items
  4: string given = "x"
  5: required string must
  6: optional bool flag = 1
  string implicit (deprecated = "it has no id", readonly = "free text")
}

service Old {
  Loose get(1: string key, 2: Loose like)
}

/** Keys of all kinds. */
struct Keyed {
  1: map<Loose, set<list<Loose>>> structs
  2: map<list<i32>, map<set<string>, double>> containers
}

union Empty {}
