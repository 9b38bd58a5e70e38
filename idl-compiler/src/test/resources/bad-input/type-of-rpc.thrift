struct Order {
  1: decimal price
  2: decimal discount
  3: timestmp placed
}
