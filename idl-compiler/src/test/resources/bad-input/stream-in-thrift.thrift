service S {
  stream<i32> primes(1: i32 limit)
}
