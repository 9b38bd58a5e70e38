const list<string> SHORT = ["a" 'b'; "c",]
const list<string> LONG = ["the first of several", "the second of several", "the third of several", "fourth"]
const map<string, list<i32>> NESTED = {"one": [1], "two": [1, 2], "three": [1, 2, 3], "four": [1, 2, 3, 4], "five": []}
const list<i32> COMMENTED = [
  1, // one

  2  // two
  /* three */ 3,
  // no four
]
service Many {
  i32 parameters(1: required string first, 2: required string second, 3: required string third, 4: i64 fourth)
  i32 exceptions(1: string first) throws (1: NotFound notFound, 2: Broken broken, 3: Refused refused, 4: Late late)
  i32 both(1: required string first, 2: required string second, 3: required string third, 4: i64 fourth) throws (1: NotFound notFound, 2: Broken broken, 3: Refused refused, 4: Late late)
  i32 annotated(1: string first) (api.get = "/v1/items/first", api.version = "2020-01-01", api.category = "items")
  void commented(
    /** Which one. */
    1: i64 id
    2: string why  // may be empty
  ) throws (/* nothing yet */)
  void inline(/* in */ 1: i64 id /* number */, 2: string why /* out */)
}
