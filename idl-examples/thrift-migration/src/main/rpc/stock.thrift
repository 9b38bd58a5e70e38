namespace java io.beckon.examples.migration

exception SoldOut {
  1: string article
}

service Stock {
  /** Takes some of an article out of stock. Returns how many are left. */
  i32 take(1: string article, 2: i32 count) throws (1: SoldOut soldOut)
}
