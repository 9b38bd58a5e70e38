struct Person {
  reserved 3, "oldName"
  1: string name
}

enum Colour {
  reserved "PINK"
  RED
}
