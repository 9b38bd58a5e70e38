struct Old {
  1: int a
  2: Instant b
}
