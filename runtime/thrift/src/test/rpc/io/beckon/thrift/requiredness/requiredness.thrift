// Every way in which a field may be there or not, for one field of each kind of type.
namespace java io.beckon.thrift.requiredness

enum Colour { RED = 1, BLUE = 2 }

struct Leaf { 1: i32 n }

union Either { 1: i32 a, 2: string b }

struct Unmarked {
  1: bool flag
  2: i32 number
  3: double real
  4: string text
  5: binary bytes
  6: Colour colour
  7: Leaf leaf
  8: list<i32> items
  9: set<i32> members
  10: map<i32, i32> entries
  11: Either either
}

struct UnmarkedDefault {
  1: bool flag = true
  2: i32 number = 5
  3: double real = 1.5
  4: string text = "x"
  5: binary bytes = "y"
  6: Colour colour = Colour.BLUE
  7: Leaf leaf = {"n": 3}
  8: list<i32> items = [1]
  9: set<i32> members = [1]
  10: map<i32, i32> entries = {1: 2}
}

struct Required {
  1: required bool flag
  2: required i32 number
  3: required double real
  4: required string text
  5: required binary bytes
  6: required Colour colour
  7: required Leaf leaf
  8: required list<i32> items
  9: required set<i32> members
  10: required map<i32, i32> entries
  11: required Either either
}

struct RequiredDefault {
  1: required bool flag = true
  2: required i32 number = 5
  3: required double real = 1.5
  4: required string text = "x"
  5: required binary bytes = "y"
  6: required Colour colour = Colour.BLUE
  7: required Leaf leaf = {"n": 3}
  8: required list<i32> items = [1]
  9: required set<i32> members = [1]
  10: required map<i32, i32> entries = {1: 2}
}

struct Optional {
  1: optional bool flag
  2: optional i32 number
  3: optional double real
  4: optional string text
  5: optional binary bytes
  6: optional Colour colour
  7: optional Leaf leaf
  8: optional list<i32> items
  9: optional set<i32> members
  10: optional map<i32, i32> entries
  11: optional Either either
}

struct OptionalDefault {
  1: optional bool flag = true
  2: optional i32 number = 5
  3: optional double real = 1.5
  4: optional string text = "x"
  5: optional binary bytes = "y"
  6: optional Colour colour = Colour.BLUE
  7: optional Leaf leaf = {"n": 3}
  8: optional list<i32> items = [1]
  9: optional set<i32> members = [1]
  10: optional map<i32, i32> entries = {1: 2}
}
