namespace java shop

struct Point {}

struct Item {
  1: Point place
  2: required Point other
  3: required i32 count = 1
  4: string name
  i32 implicit
}
