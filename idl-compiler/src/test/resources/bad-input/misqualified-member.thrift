enum Shape { ROUND = 1, FLAT = 2 }

enum Look { ROUND = 5 }

const Shape A = Look.ROUND
const list<Shape> B = [nowhere.FLAT, Shape.FLAT, FLAT]
const Look C = Shape.FLAT
