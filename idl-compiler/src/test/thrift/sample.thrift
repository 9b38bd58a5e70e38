enum Mood { CALM = 1, WILD = 7, COLD = -3 }

struct Point { 1: i32 x, 2: i32 y }

union Choice {
  1: i64 number
  2: string text
  3: Point point
  4: list<bool> flags
}

struct Sample {
  1: bool yes
  2: byte tiny
  3: i16 small
  4: i32 medium
  5: i64 large
  6: double real
  7: string text
  8: binary data
  9: Mood mood
  10: Point point
  11: list<i64> numbers
  12: set<string> words
  13: map<i32, list<Point>> points
  14: map<Point, set<double>> keyed
  15: list<bool> flags
  16: Choice choice
  17: optional Sample inner
  40: optional i32 far
  4000: required string farther
  18: optional bool maybe
}

exception Broken { 1: string message, 2: i32 code }
