// What Apache Thrift's own cross-language tests call: the same methods, ids and types, so that every peer's implementation of
// those would fit. Lines with a uuid are left out for compilers before 0.19.
namespace java io.beckon.thrift.interop
namespace py interop
namespace cpp interop

enum Digit { ONE = 1, TWO = 2, THREE = 3, FIVE = 5, SIX = 6, EIGHT = 8 }

typedef i64 Account

struct Flat {
  1: string text
  4: i8 tiny
  9: i32 number
  11: i64 large
}

struct Nested {
  1: i8 tiny
  2: Flat flat
  3: i32 number
}

struct Crazy {
  1: map<Digit, Account> accounts
  2: list<Flat> flats
}

exception Failed {
  1: i32 code
  2: string text
}

exception FailedWithMore {
  1: i32 code
  2: Flat more
}

service ThriftTest {
  void testVoid()
  string testString(1: string it)
  bool testBool(1: bool it)
  i8 testByte(1: i8 it)
  i32 testI32(1: i32 it)
  i64 testI64(1: i64 it)
  double testDouble(1: double it)
  binary testBinary(1: binary it)
  uuid testUuid(1: uuid it)
  Flat testStruct(1: Flat it)
  Nested testNest(1: Nested it)
  map<i32, i32> testMap(1: map<i32, i32> it)
  map<string, string> testStringMap(1: map<string, string> it)
  set<i32> testSet(1: set<i32> it)
  list<i32> testList(1: list<i32> it)
  Digit testEnum(1: Digit it)
  Account testTypedef(1: Account it)
  map<i32, map<i32, i32>> testMapMap(1: i32 ignored)
  map<Account, map<Digit, Crazy>> testInsanity(1: Crazy it)
  Flat testMulti(1: i8 tiny, 2: i32 number, 3: i64 large, 4: map<i16, string> names, 5: Digit digit, 6: Account account)
  void testException(1: string which) throws (1: Failed failed)
  Flat testMultiException(1: string which, 2: string text) throws (1: Failed failed, 2: FailedWithMore more)
  oneway void testOneway(1: i32 seconds)
}

service SecondService {
  string secondtestString(1: string it)
}
