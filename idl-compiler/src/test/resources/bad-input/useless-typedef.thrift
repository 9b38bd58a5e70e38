typedef Nothing Alias
typedef Something Used

struct S {
  1: Used u
}
