namespace java shop

struct Point {}

struct Item {
  1: optional Point place
  2: Point other
  3: i32 count = 1
  4: string name = "none"
  5: Point added
  i32 implicit
}
