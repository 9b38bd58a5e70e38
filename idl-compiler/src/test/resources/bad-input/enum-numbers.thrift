enum E {
  A = 1
  B = 1
  C = 3000000000
}

enum Empty {}
