struct S {
  1: i8 a = 200
  2: bool b = -1
}
