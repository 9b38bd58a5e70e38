struct S {
  0: i32 a
  -5: i32 b
  40000: i32 c
}
