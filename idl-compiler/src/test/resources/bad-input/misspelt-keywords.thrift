struct Ticket {
  1: requird i64 id
  2: string name
}

struct Seat {
  1: optoinal i32 row,
  2: i32 number
}

service Desk {
  Ticket get(1: i64 id) thorws (1: NotFound e)
}
